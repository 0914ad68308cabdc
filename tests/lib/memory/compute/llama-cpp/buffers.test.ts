import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Architecture } from '../../../../../src/lib/catalog/models/architecture.ts';
import type { CacheShape } from '../../../../../src/lib/memory/cache/cache-cells.ts';
import type { InferencePlan } from '../../../../../src/lib/memory/plan/inference-plan.ts';
import {
  llamaCppBuffers,
  llamaCppComputeBuffer,
} from '../../../../../src/lib/memory/compute/llama-cpp/buffers.ts';
import { kvCacheBytes } from '../../../../../src/lib/memory/cache/kv-cache.ts';
import { MEBIBYTE } from '../../../../../src/lib/units/bytes.ts';
import { deepSeekR1, gemma27B, gptOss20B, llama8B, qwen27B } from '../../architectures.ts';

type Plan = InferencePlan & CacheShape;

const planFor = (architecture: Architecture, more: Partial<Plan> = {}): Plan => ({
  model: { architecture },
  runtime: 'llama.cpp',
  program: 'llama.cpp',
  precision: 'Q4_K_M',
  contextTokens: 8192,
  sequences: 1,
  keyPrecision: 'f16',
  valuePrecision: 'f16',
  ...more,
});

const mebibytes = (plan: Plan): readonly number[] =>
  llamaCppBuffers(plan).map((bytes) => Math.round((bytes / MEBIBYTE) * 100) / 100);

/** Qwen3 235B-A22B, as its configuration describes it. */
const qwen235B: Architecture = {
  source: llama8B.source,
  layers: 94,
  hiddenSize: 4096,
  vocabularySize: 151_936,
  tiedEmbeddings: false,
  attention: { heads: 64, keyValueHeads: 4, headSize: 128, queryKeyNorm: 'per-head' },
  experts: { count: 128, perToken: 8, size: 1536 },
};

/** Qwen3 30B-A3B. */
const qwen30B: Architecture = {
  ...qwen235B,
  layers: 48,
  hiddenSize: 2048,
  attention: { heads: 32, keyValueHeads: 4, headSize: 128, queryKeyNorm: 'per-head' },
  experts: { count: 128, perToken: 8, size: 768 },
};

/** Llama 2 13B. */
const llama13B: Architecture = {
  source: llama8B.source,
  layers: 40,
  hiddenSize: 5120,
  vocabularySize: 32_000,
  tiedEmbeddings: false,
  attention: { heads: 40, keyValueHeads: 40, headSize: 128 },
  feedForward: { size: 13_824, gated: true },
};

const hostExperts = (layers: number): readonly 'host'[] =>
  Array.from({ length: layers }, () => 'host' as const);

describe('llamaCppBuffers of a model on one accelerator', () => {
  it('is the logits of a micro-batch for Qwen3 30B-A3B: 304.75 MiB, and the mask and tokens on the host', () => {
    const plan = planFor(qwen30B, { program: 'ik_llama.cpp', contextTokens: 32_768, fusedExperts: true });
    expect(mebibytes(plan)[0]).toBe(304.75);
    expect(mebibytes(plan)[1]).toBeCloseTo(68.01, 1);
  });

  it('doubles with the micro-batch while logits decide: Llama 3.1 8B, 266.5 and 533 MiB', () => {
    const fork = { program: 'ik_llama.cpp', contextTokens: 2048 } as const;
    expect(mebibytes(planFor(llama8B, fork))[0]).toBe(266.5);
    expect(mebibytes(planFor(llama8B, { ...fork, microBatchTokens: 1024 }))[0]).toBe(533);
  });

  it('is masks and experts for gpt-oss 20B with 131,072 tokens and micro-batch 2048: 1672 MiB', () => {
    const plan = planFor(gptOss20B, { contextTokens: 131_072, microBatchTokens: 2048, unified: false });
    expect(mebibytes(plan)[0]).toBeCloseTo(1672.08, 0);
  });

  it('follows the recurrent layers of Qwen3.6 27B: 495 MiB', () => {
    expect(mebibytes(planFor(qwen27B, { contextTokens: 32_768, unified: false }))[0]).toBeCloseTo(495, 0);
  });

  it('holds the scores of all heads without flash attention: Gemma 3 27B, 8743.51 MiB', () => {
    const plan = planFor(gemma27B, {
      program: 'ik_llama.cpp',
      contextTokens: 131_072,
      flashAttention: false,
      fullSlidingCache: true,
      placement: { accelerators: 0 },
    });
    expect(mebibytes(plan)).toEqual([expect.closeTo(8743.51, 1)]);
  });
});

describe('llamaCppBuffers of a model in part on the host', () => {
  it('adds the output matrix that is copied over: Llama 2 13B in Q8_0, 248.54 MiB', () => {
    const plan = planFor(llama13B, {
      program: 'ik_llama.cpp',
      precision: 'Q8_0',
      contextTokens: 512,
      flashAttention: false,
      placement: { layersOnHost: 40 },
    });
    expect(mebibytes(plan)[0]).toBeCloseTo(248.54, 1);
  });

  it('adds one expert tensor that is copied over: Qwen3 235B-A22B in Q8_0, 1024 MiB', () => {
    const plan = planFor(qwen235B, {
      precision: 'Q8_0',
      contextTokens: 32_768,
      placement: { expertDevices: hostExperts(94) },
    });
    expect(mebibytes(plan)[0]).toBe(1024);
  });

  it('keeps to the logits when repacked experts stay on the host: 1251 MiB on the last of two', () => {
    const plan = planFor(qwen235B, {
      program: 'ik_llama.cpp',
      contextTokens: 32_768,
      microBatchTokens: 2048,
      fusedExperts: true,
      placement: { accelerators: 2, expertDevices: hostExperts(94), staysOnHost: 'experts' },
    });
    expect(mebibytes(plan)[1]).toBe(1251);
  });

  it('keeps four copies of each input when devices work at the same time: 444.77 MiB', () => {
    const plan = planFor(qwen30B, {
      program: 'ik_llama.cpp',
      contextTokens: 32_768,
      fusedExperts: true,
      placement: { accelerators: 2, pipelineCopies: 4 },
    });
    expect(mebibytes(plan).slice(0, 2)).toEqual([expect.closeTo(368.01, 1), expect.closeTo(444.77, 1)]);
  });
});

describe('llamaCppBuffers of latent attention', () => {
  const onHost = { expertDevices: hostExperts(61), staysOnHost: 'experts' } as const;
  const prompt = {
    program: 'ik_llama.cpp',
    contextTokens: 32_768,
    fusedExperts: true,
    latentMode: 3,
    attentionBatchMebibytes: 512,
    placement: onHost,
  } as const;

  it('expands keys and values in chunks of heads: DeepSeek R1, 32,768 cells, 3425 MiB', () => {
    const plan = planFor(deepSeekR1, { ...prompt, keyPrecision: 'q8_0', valuePrecision: 'q8_0' });
    expect(mebibytes(plan)[0]).toBe(3425);
  });

  it('needs 3588.01 MiB for a micro-batch of 2048 and 13,649 MiB for 163,840 cells', () => {
    const quantized = { ...prompt, keyPrecision: 'q8_0', valuePrecision: 'q8_0' } as const;
    expect(mebibytes(planFor(deepSeekR1, { ...quantized, microBatchTokens: 2048 }))[0]).toBeCloseTo(
      3588.01,
      1,
    );
    expect(mebibytes(planFor(deepSeekR1, { ...quantized, contextTokens: 163_840 }))[0]).toBe(13_649);
  });

  it('expands all heads at once without a limit: 3258.01 MiB for 16,384 cells on the processor', () => {
    const plan = planFor(deepSeekR1, {
      program: 'ik_llama.cpp',
      contextTokens: 16_384,
      fusedExperts: true,
      latentMode: 3,
      placement: { accelerators: 0 },
    });
    expect(mebibytes(plan)[0]).toBeCloseTo(3258.01, 1);
  });

  it('limits the scores without flash attention: 4349 MiB whole, 5088 MiB for 5 times the cells in parts', () => {
    const scores = { program: 'ik_llama.cpp', latentMode: 2, flashAttention: false } as const;
    const whole = planFor(deepSeekR1, { ...scores, contextTokens: 32_768, microBatchTokens: 256 });
    expect(mebibytes(whole)[0]).toBe(4349);
    const parts = planFor(deepSeekR1, {
      ...scores,
      contextTokens: 163_840,
      microBatchTokens: 1024,
      attentionBatchMebibytes: 1024,
      placement: { accelerators: 15, pipelineCopies: 4 },
    });
    expect(Math.max(...mebibytes(parts))).toBeCloseTo(5088.03, 0);
  });

  it('holds expanded keys and values of the micro-batch when the cache is expanded: 670.01 MiB', () => {
    const plan = planFor(deepSeekR1, {
      contextTokens: 2048,
      latentCache: 'expanded',
      flashAttention: false,
      placement: { accelerators: 0 },
    });
    expect(mebibytes(plan)[0]).toBeCloseTo(670.01, 1);
  });
});

describe('llamaCppComputeBuffer', () => {
  it('reaches down to the logits of one token a sequence when the program is not named', () => {
    const named = llamaCppComputeBuffer(planFor(llama8B));
    const { program, ...plan } = planFor(llama8B);
    expect(program).toBe('llama.cpp');
    const open = llamaCppComputeBuffer(plan);
    expect(open.likely).toBe(named.likely);
    expect(open.low).toBeLessThan(named.low / 2);
    expect(open.low).toBeCloseTo(llamaCppComputeBuffer({ ...plan, program: 'llama-server' }).low, 0);
  });

  const architecture = fc.constantFrom(llama8B, gemma27B, gptOss20B, qwen27B, deepSeekR1);
  const size = fc.integer({ min: 1, max: 16 });

  property.prop([architecture, size, size, fc.boolean()])(
    'never needs less for a larger micro-batch, nor with its cache for a longer context',
    (model, batch, context, flashAttention) => {
      const plan = planFor(model, {
        microBatchTokens: batch * 128,
        contextTokens: context * 4096,
        flashAttention,
      });
      const buffer = (more: Partial<Plan>): number => llamaCppComputeBuffer({ ...plan, ...more }).likely;
      const withCache = (more: Partial<Plan>): number =>
        buffer(more) + kvCacheBytes(plan.model, { ...plan, ...more });
      expect(buffer({ microBatchTokens: batch * 256 })).toBeGreaterThanOrEqual(buffer({}));
      // The buffer alone may shrink a little: a longer mask leaves gaps that other results fit into.
      const longer = { contextTokens: context * 8192 };
      expect(withCache(longer)).toBeGreaterThanOrEqual(withCache({}));
      expect(buffer(longer)).toBeGreaterThanOrEqual(buffer({}) * 0.7);
    },
  );
});
