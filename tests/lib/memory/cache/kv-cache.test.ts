import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { CACHE_BYTES, type CachePrecision } from '../../../../src/lib/memory/cache/cache-precision.ts';
import {
  addLayerCache,
  cacheBreakdown,
  kvCacheBytes,
  latentCacheOf,
  type CacheRequest,
} from '../../../../src/lib/memory/cache/kv-cache.ts';
import { NotModelledError } from '../../../../src/lib/memory/model/not-modelled.ts';
import { layersOf } from '../../../../src/lib/memory/model/layer.ts';
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

describe('addLayerCache', () => {
  it('adds 33,554,432 bytes to `full` for a layer of Llama 3.1 8B at 8192 tokens', () => {
    const sums = { full: 0, sliding: 0, latent: 0, index: 0, state: 0 };
    for (const { mixer } of layersOf(llama8B).slice(0, 1)) addLayerCache(sums, llama8B, mixer, request());
    expect(sums).toEqual({ full: 33_554_432, sliding: 0, latent: 0, index: 0, state: 0 });
  });
});

describe('latentCacheOf', () => {
  it('is expanded in Transformers, compressed in the others, and what the request says', () => {
    expect(RUNTIMES.map((runtime) => latentCacheOf({ runtime }))).toEqual([
      'compressed',
      'compressed',
      'expanded',
    ]);
    expect(latentCacheOf({ runtime: 'vllm', latentCache: 'expanded' })).toBe('expanded');
  });
});
