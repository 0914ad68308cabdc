import { describe, expect, it } from 'vitest';
import { NotModelledError } from '../../../../src/lib/memory/model/not-modelled.ts';
import { modelTensors, weightsByLayer } from '../../../../src/lib/memory/weights/weights-by-layer.ts';
import { weightBytes } from '../../../../src/lib/memory/weights/weights.ts';
import { llama8B } from '../architectures.ts';

describe('modelTensors', () => {
  it('has 226 matrices and 65 small tensors of Llama 3.1 8B, and 8 key-value heads in each of 32 layers', () => {
    const { matrices, smallParameters, keyValueHeads } = modelTensors(llama8B);
    expect(matrices).toHaveLength(226);
    expect(smallParameters).toEqual([...Array<number>(32).fill(2 * 4096), 4096]);
    expect(keyValueHeads).toEqual(Array<number>(32).fill(8));
  });

  it('says why instead of guessing when a design is not modelled', () => {
    const unknown = { ...llama8B, notModelled: { weights: 'its layers are not described' } };
    expect(() => modelTensors(unknown)).toThrow(NotModelledError);
  });
});

describe('weightsByLayer', () => {
  it('gives 32 layers of 436,240,384 bytes for Llama 3.1 8B in BF16, as many as weightBytes in all', () => {
    const { bytes, embedding, output, layers } = weightsByLayer(modelTensors(llama8B), 'BF16');
    expect(new Set(layers.map((layer) => layer.bytes))).toEqual(new Set([436_240_384]));
    expect([embedding, output]).toEqual([1_050_673_152, 1_050_673_152]);
    expect(bytes).toBe(weightBytes({ architecture: llama8B }, 'BF16'));
  });
});
