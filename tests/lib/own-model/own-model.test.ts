import { describe, expect, it } from 'vitest';
import { filePart, quoted, storedTypes } from '../../../src/lib/own-model/own-model.ts';

describe('what all readers of own models share', () => {
  it('adds bytes and tensors up by type, the largest first', () => {
    const tensors = [
      { type: 'Q4_K', bytes: 10 },
      { type: 'F32', bytes: 40 },
      { type: 'Q4_K', bytes: 20 },
    ];
    expect(storedTypes(tensors)).toEqual([
      { name: 'F32', bytes: 40, tensors: 1 },
      { name: 'Q4_K', bytes: 30, tensors: 2 },
    ]);
  });

  it('reads the place of a file among several from its name', () => {
    expect(filePart('model-00002-of-00030.safetensors')).toEqual({ number: 2, of: 30 });
    expect(filePart('model.safetensors')).toBeUndefined();
  });

  it('quotes text on one line and cuts it after 40 characters', () => {
    expect(quoted('two\nlines')).toBe('“two lines”');
    expect(quoted('a'.repeat(60))).toBe(`“${'a'.repeat(40)}…”`);
  });
});
