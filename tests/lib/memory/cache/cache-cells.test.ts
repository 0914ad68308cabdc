import { describe, expect, it } from 'vitest';
import { cacheCells, slidingCells } from '../../../../src/lib/memory/cache/cache-cells.ts';

describe('cache cells', () => {
  it('round up to 256 in llama.cpp and to blocks of 16 a sequence in vLLM', () => {
    const shape = { contextTokens: 1000, sequences: 2 };
    expect(cacheCells({ ...shape, runtime: 'llama.cpp' })).toBe(2048);
    expect(cacheCells({ ...shape, runtime: 'llama.cpp', unified: false })).toBe(2048);
    expect(cacheCells({ ...shape, runtime: 'vllm' })).toBe(2016);
    expect(cacheCells({ ...shape, runtime: 'transformers' })).toBe(2000);
  });

  it('are 2304 in the sliding layers of gpt-oss 20B at micro-batch 2048, as logged', () => {
    const shape = {
      runtime: 'llama.cpp',
      contextTokens: 131_072,
      sequences: 1,
      microBatchTokens: 2048,
    } as const;
    expect(slidingCells(128, false, shape)).toBe(2304);
  });

  it('are 6144 in the sliding layers of Gemma 4 12B with four slots, as logged', () => {
    const shape = {
      runtime: 'llama.cpp',
      contextTokens: 2048,
      sequences: 4,
      microBatchTokens: 2048,
    } as const;
    expect(slidingCells(1024, false, shape)).toBe(6144);
  });

  it('are all cells when llama.cpp ignores a window or keeps the full cache', () => {
    const shape = { runtime: 'llama.cpp', contextTokens: 32_768, sequences: 1 } as const;
    expect(slidingCells(4096, true, shape)).toBe(32_768);
    expect(slidingCells(4096, false, { ...shape, fullSlidingCache: true })).toBe(32_768);
  });
});
