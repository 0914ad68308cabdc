import { describe, expect, it } from 'vitest';
import { cacheByLayer, fractionPerDevice } from '../../../../src/lib/memory/cache/cache-by-layer.ts';
import { llama8B } from '../architectures.ts';

describe('cacheByLayer', () => {
  it('gives 32 layers of 33,554,432 bytes, each divisible into 8, for 8192 tokens of Llama 3.1 8B', () => {
    const { bytes, layers } = cacheByLayer(llama8B, {
      runtime: 'llama.cpp',
      contextTokens: 8192,
      sequences: 1,
      keyPrecision: 'f16',
      valuePrecision: 'f16',
    });
    expect(layers).toEqual(Array(32).fill({ bytes: 33_554_432, divisibleInto: 8 }));
    expect(bytes).toBe(32 * 33_554_432);
  });
});

describe('fractionPerDevice', () => {
  it('is a quarter for 4 key-value heads on 8 devices: no device has less than one head', () => {
    expect(fractionPerDevice(4, 8)).toBe(0.25);
    expect(fractionPerDevice(8, 2)).toBe(0.5);
  });

  it('is all of what cannot be divided, and an equal share of what always can', () => {
    expect(fractionPerDevice(1, 8)).toBe(1);
    expect(fractionPerDevice(Infinity, 8)).toBe(0.125);
  });
});
