import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { cacheCells, slidingCells } from '../../../../src/lib/memory/cache/cache-cells.ts';
import { CACHE_BYTES, type CachePrecision } from '../../../../src/lib/memory/cache/cache-precision.ts';
import {
  cacheBreakdown,
  kvCacheBytes,
  type CacheRequest,
} from '../../../../src/lib/memory/cache/kv-cache.ts';
import { NotModelledError } from '../../../../src/lib/memory/model/not-modelled.ts';
import { recurrentStateBytes } from '../../../../src/lib/memory/cache/recurrent-state.ts';
import { RUNTIMES } from '../../../../src/lib/memory/model/runtime.ts';
import { MEBIBYTE } from '../../../../src/lib/units/bytes.ts';
import { deepSeekR1, examples, gemma27B, gptOss20B, llama70B, llama8B, qwen27B } from '../architectures.ts';

const request = (more: Partial<CacheRequest> = {}): CacheRequest => ({
  runtime: 'llama.cpp',
  contextTokens: 8192,
  sequences: 1,
  keyPrecision: 'f16',
  valuePrecision: 'f16',
  ...more,
});

describe('kvCacheBytes', () => {
  it('is 327,680 bytes a token for Llama 3.1 70B at 16 bits', () => {
    expect(kvCacheBytes({ architecture: llama70B }, request())).toBe(8192 * 327_680);
  });

  it('keeps one latent vector a token for all heads of DeepSeek R1: 68.6 KiB', () => {
    const bytes = kvCacheBytes({ architecture: deepSeekR1 }, request({ contextTokens: 32_768 }));
    expect(bytes / 32_768 / 1024).toBeCloseTo(68.6, 1);
    expect(bytes / MEBIBYTE).toBe(2196);
  });

  it('needs 36 times as much when a runtime expands the latent vector', () => {
    const plain = kvCacheBytes({ architecture: deepSeekR1 }, request());
    const expanded = kvCacheBytes({ architecture: deepSeekR1 }, request({ latentCache: 'expanded' }));
    expect(expanded / plain).toBeCloseTo((128 * 320) / 576, 6);
  });

  it('gives the two parts that gpt-oss 20B logs: 102 and 3.19 MiB', () => {
    const cache = cacheBreakdown(
      { architecture: gptOss20B },
      request({ keyPrecision: 'q8_0', valuePrecision: 'q8_0', microBatchTokens: 128 }),
    );
    expect(cache.full / MEBIBYTE).toBe(102);
    expect(cache.sliding / MEBIBYTE).toBeCloseTo(3.19, 2);
  });

  it('stops growing with the context in sliding layers', () => {
    const at = (contextTokens: number) =>
      cacheBreakdown({ architecture: gemma27B }, request({ contextTokens }));
    expect(at(131_072).sliding).toBe(at(16_384).sliding);
    expect(at(131_072).full).toBe(at(16_384).full * 8);
  });

  it('reserved whole pages for sliding layers in old vLLM: 73,728 bytes a token for gpt-oss 120B', () => {
    const gptOss120B = { ...gptOss20B, layers: 36 };
    const at = (fullSlidingCache: boolean) =>
      cacheBreakdown(
        { architecture: gptOss120B },
        request({ runtime: 'vllm', contextTokens: 131_072, fullSlidingCache }),
      );
    expect(at(true).total).toBe(131_072 * 73_728);
    expect(at(false).full).toBe(at(true).full);
    // Window 128: 9 blocks of 16, and one step of 8192 tokens.
    expect(at(false).sliding).toBe((144 + 8192) * 36_864);
  });

  it('keeps a state of 149.6 MiB a sequence for Qwen3.5 27B whatever the context', () => {
    const short = cacheBreakdown({ architecture: qwen27B }, request({ contextTokens: 256 }));
    const long = cacheBreakdown({ architecture: qwen27B }, request({ contextTokens: 262_144 }));
    expect(short.state / MEBIBYTE).toBeCloseTo(149.62, 1);
    expect(long.state).toBe(short.state);
    expect(long.full).toBe(short.full * 1024);
  });

  it('says why instead of guessing when a design is not modelled', () => {
    const unknown = { ...llama8B, notModelled: { cache: 'it compresses its cache' } };
    expect(() => kvCacheBytes({ architecture: unknown }, request())).toThrow(NotModelledError);
  });

  property.prop([
    fc.constantFrom(...Object.values(examples)),
    fc.constantFrom(...RUNTIMES),
    fc.integer({ min: 1, max: 300_000 }),
    fc.integer({ min: 1, max: 100_000 }),
    fc.integer({ min: 1, max: 64 }),
  ])(
    'more context never needs less, and the parts add up',
    (architecture, runtime, tokens, more, sequences) => {
      const at = (contextTokens: number) =>
        cacheBreakdown({ architecture }, request({ runtime, contextTokens, sequences }));
      const small = at(tokens);
      expect(at(tokens + more).total).toBeGreaterThanOrEqual(small.total);
      expect(small.full + small.sliding + small.latent + small.index + small.state).toBe(small.total);
    },
  );

  property.prop([
    fc.constantFrom(...Object.values(examples)),
    fc.constantFrom(...RUNTIMES),
    fc.integer({ min: 1, max: 100_000 }),
    fc.integer({ min: 1, max: 63 }),
  ])('one more user never needs less', (architecture, runtime, contextTokens, sequences) => {
    const at = (users: number) =>
      kvCacheBytes({ architecture }, request({ runtime, contextTokens, sequences: users }));
    expect(at(sequences + 1)).toBeGreaterThanOrEqual(at(sequences));
  });

  property.prop([
    fc.constantFrom(...Object.values(examples)),
    fc.constantFrom(...(Object.keys(CACHE_BYTES) as CachePrecision[])),
  ])('a smaller cache precision never needs more', (architecture, precision) => {
    const bytes = kvCacheBytes(
      { architecture },
      request({ keyPrecision: precision, valuePrecision: precision }),
    );
    const full = kvCacheBytes({ architecture }, request({ keyPrecision: 'f32', valuePrecision: 'f32' }));
    expect(bytes).toBeLessThanOrEqual(full);
  });
});

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

describe('recurrentStateBytes', () => {
  it('of Kimi Delta Attention is a matrix for each head and the last inputs of queries, keys and values', () => {
    // kimi_k3.py of ai-dynamo/aiconfigurator: about 54 MB of state on each of eight devices, 69 layers.
    const kimiK3 = { kind: 'kimi-delta-attention', heads: 96, headSize: 128, convolution: 4 } as const;
    expect(recurrentStateBytes(kimiK3)).toBe(4 * (3 * 36_864 + 96 * 128 * 128));
    const matrices = recurrentStateBytes({ ...kimiK3, convolution: 1 });
    expect((69 * matrices) / 8 / 1e6).toBeCloseTo(54.3, 1);
  });

  it('counts the convolution and the state matrix of a gated delta net', () => {
    expect(
      recurrentStateBytes({
        kind: 'gated-delta-net',
        keyHeads: 16,
        valueHeads: 48,
        keyHeadSize: 128,
        valueHeadSize: 128,
        convolution: 4,
      }),
    ).toBe(3_268_608);
  });

  it('counts them for Mamba-2: 49,930,240 bytes in 23 layers of Nemotron 3 Nano', () => {
    expect(
      23 *
        recurrentStateBytes({
          kind: 'mamba-2',
          heads: 64,
          headSize: 64,
          groups: 8,
          stateSize: 128,
          convolution: 4,
        }),
    ).toBe(49_930_240);
  });
});
