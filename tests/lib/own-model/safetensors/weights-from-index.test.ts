import { describe, expect, it } from 'vitest';
import { ownModelFromText } from '../../../../src/lib/own-model/read/own-model-text.ts';
import { source } from '../byte-sources.ts';

describe('a model.safetensors.index.json', () => {
  it('gives the bytes of the whole model', () => {
    const index = {
      metadata: { total_size: 16_060_522_496 },
      weight_map: { a: 'model-00001-of-00004.safetensors' },
    };
    expect(ownModelFromText(JSON.stringify(index), source).weights).toEqual({
      bytes: 16_060_522_496,
      types: [],
    });
  });

  it('says that it has no size', () => {
    expect(() => ownModelFromText('{"weight_map": {}}', source)).toThrow(/total_size/);
  });
});
