import { describe, expect, it } from 'vitest';
import {
  bitsPerWeight,
  BLOCK_TYPES,
  blockBytes,
  fitsBlocks,
} from '../../../../src/lib/memory/weights/block-type.ts';
import { GGUF_MIXTURES } from '../../../../src/lib/memory/weights/gguf-mixture.ts';

describe('bitsPerWeight', () => {
  it('is what ggml states for the types that the mixtures start from', () => {
    expect(bitsPerWeight('Q4_K')).toBe(4.5);
    expect(bitsPerWeight('IQ1_S')).toBe(1.5625);
    for (const type of Object.values(GGUF_MIXTURES)) expect(BLOCK_TYPES[type].bytes).toBeGreaterThan(0);
  });
});

describe('blockBytes', () => {
  it('is 9,437,184 for 4096 × 4096 weights in Q4_K', () => {
    expect(blockBytes('Q4_K', 4096 * 4096)).toBe(9_437_184);
  });
});

describe('fitsBlocks', () => {
  it('says that rows of 896 weights fit Q5_0 and not Q4_K', () => {
    expect(fitsBlocks('Q4_K', 896)).toBe(false);
    expect(fitsBlocks('Q5_0', 896)).toBe(true);
  });
});
