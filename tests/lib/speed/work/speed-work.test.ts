import { describe, expect, it } from 'vitest';
import { attentionProducts, cacheReadBytes, cacheReads } from '../../../../src/lib/speed/work/cache-reads.ts';
import { expertsTouched } from '../../../../src/lib/speed/time/decode-step.ts';
import { speedWork } from '../../../../src/lib/speed/work/speed-work.ts';
import { weightBreakdown } from '../../../../src/lib/memory/weights/weights.ts';
import { NotModelledError } from '../../../../src/lib/memory/model/not-modelled.ts';
import { deepSeekR1, gemma27B, gptOss20B, llama8B, qwen27B } from '../../memory/architectures.ts';
import { planFor } from '../examples.ts';

describe('speedWork', () => {
  it('reads all weights of a dense model but the embedding table', () => {
    // 8,030,261,248 weights, 128,256 × 4096 of them in the table; norms (266,240 weights) stay in 32 bits.
    const work = speedWork(planFor(llama8B));
    expect(work.denseBytes).toBe((8_030_261_248 - 128_256 * 4096) * 2 + 266_240 * 2);
    expect(work.activeParameters).toBe(8_030_261_248 - 128_256 * 4096);
    expect(work.expertBytes).toBe(0);
    expect(work.layers).toBe(32);
  });

  it('reads the embedding table when the output layer is the same matrix', () => {
    const work = speedWork(planFor(gemma27B));
    expect(work.denseBytes).toBe(weightBreakdown({ architecture: gemma27B }, 'F16').bytes);
  });

  it('counts the experts that one token uses', () => {
    const work = speedWork(planFor(gptOss20B, { precision: 'MXFP4_MOE' }));
    expect(work.expertShare).toBe(4 / 32);
    // 24 layers × 32 experts × 3 matrices × 2880 × 2880, a weight in 17 / 32 bytes.
    expect(work.expertBytes).toBe((24 * 32 * 3 * 2880 * 2880 * 17) / 32);
  });

  it('refuses a design that no formula covers', () => {
    const strange = { ...llama8B, notModelled: { weights: 'Ternary weights.' } };
    expect(() => speedWork(planFor(strange))).toThrow(NotModelledError);
  });
});

describe('cacheReads', () => {
  it('reads keys and values of grouped heads', () => {
    // 32 layers × 8 heads × 2 × 128 numbers × 2 bytes = 131,072 bytes a token.
    const reads = cacheReads(planFor(llama8B));
    expect(cacheReadBytes(reads, 1000)).toBe(131_072_000);
    expect(attentionProducts(reads, 1)).toBe(32 * 32 * 256);
  });

  it('reads a window and no more in sliding layers', () => {
    // 10 full and 52 sliding layers of 16 heads × 128, window 1024: 8192 bytes a token and layer.
    const reads = cacheReads(planFor(gemma27B));
    expect(cacheReadBytes(reads, 100_000)).toBe(8192 * (10 * 100_000 + 52 * 1024));
  });

  it('reads one compressed vector in latent layers', () => {
    const reads = cacheReads(planFor(deepSeekR1));
    expect(cacheReadBytes(reads, 1)).toBe(61 * (512 + 64) * 2);
  });

  it('reads and writes a recurrent state whatever the context', () => {
    // 48 recurrent layers of 3,268,608 bytes, and 16 full ones.
    const reads = cacheReads(planFor(qwen27B));
    expect(cacheReadBytes(reads, 0)).toBe(2 * 48 * 3_268_608);
  });
});

describe('expertsTouched', () => {
  it('is the share of one token for one reader', () => {
    expect(expertsTouched(4 / 32, 1, 0.623)).toBeCloseTo(0.125, 12);
  });

  it('grows with the readers, less than chance would have it', () => {
    const eight = expertsTouched(4 / 32, 8, 0.623);
    expect(eight).toBeGreaterThan(0.125);
    expect(eight).toBeLessThan(1 - (1 - 4 / 32) ** 8);
  });

  it('is nothing without experts', () => {
    expect(expertsTouched(0, 100, 0.623)).toBe(0);
  });
});
