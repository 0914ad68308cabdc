import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { inferenceMemory } from '../../../../src/lib/memory/inference/inference-memory.ts';
import type { InferencePlan } from '../../../../src/lib/memory/plan/inference-plan.ts';
import { PRECISIONS, isGgufMixture } from '../../../../src/lib/memory/weights/precision.ts';
import { RUNTIMES } from '../../../../src/lib/memory/model/runtime.ts';
import { examples, gemma27B, llama70B, llama8B } from '../architectures.ts';

const plan = (more: Partial<InferencePlan> = {}): InferencePlan => ({
  model: { architecture: llama8B },
  precision: 'Q4_K_M',
  runtime: 'llama.cpp',
  contextTokens: 8192,
  sequences: 1,
  keyPrecision: 'f16',
  valuePrecision: 'f16',
  ...more,
});

describe('inferenceMemory', () => {
  it('adds weights, cache, compute and overhead of Llama 3.1 8B in llama.cpp', () => {
    const memory = inferenceMemory(plan());
    expect(memory.weights / 1e9).toBeCloseTo(4.62, 2);
    expect(memory.cache.total).toBe(8192 * 131_072);
    expect(memory.total.likely).toBe(
      memory.weights + memory.cache.total + memory.compute.likely + memory.overhead.likely,
    );
  });

  it('keeps an untied embedding table in system memory with llama.cpp, and a tied one not', () => {
    const untied = inferenceMemory(plan());
    expect(untied.hostBytes).toBe((128_256 * 4096 * 4.5) / 8);
    const tied = inferenceMemory(plan({ model: { architecture: gemma27B } }));
    expect(tied.hostBytes).toBe(0);
  });

  it('holds the whole checkpoint on the accelerator with vLLM', () => {
    const memory = inferenceMemory(
      plan({ runtime: 'vllm', precision: 'FP8', keyPrecision: 'bf16', valuePrecision: 'bf16' }),
    );
    expect(memory.hostBytes).toBe(0);
    expect(memory.weights).toBe(memory.weightParts.bytes);
  });

  it('does not fit the article’s 70B at 16 bits on one card of 141 GB', () => {
    const memory = inferenceMemory(
      plan({
        model: { architecture: llama70B },
        precision: 'BF16',
        runtime: 'vllm',
        keyPrecision: 'bf16',
        valuePrecision: 'bf16',
      }),
    );
    expect(memory.total.likely).toBeGreaterThan(141e9);
  });

  property.prop([
    fc.constantFrom(...Object.values(examples)),
    fc.constantFrom(...RUNTIMES),
    fc.constantFrom(...PRECISIONS),
    fc.integer({ min: 1, max: 200_000 }),
    fc.integer({ min: 1, max: 32 }),
  ])(
    'the total is the sum of its parts, low to likely to high',
    (architecture, runtime, precision, contextTokens, sequences) => {
      const memory = inferenceMemory(
        plan({ model: { architecture }, runtime, precision, contextTokens, sequences }),
      );
      for (const side of ['low', 'likely', 'high'] as const) {
        expect(memory.total[side]).toBe(
          memory.weights + memory.cache.total + memory.compute[side] + memory.overhead[side],
        );
      }
      expect(memory.total.low).toBeLessThanOrEqual(memory.total.likely);
      expect(memory.total.likely).toBeLessThanOrEqual(memory.total.high);
    },
  );

  property.prop([
    fc.constantFrom(...Object.values(examples)),
    fc.constantFrom(...RUNTIMES),
    fc.constantFrom(...PRECISIONS),
    fc.integer({ min: 1, max: 100_000 }),
    fc.integer({ min: 0, max: 100_000 }),
    fc.integer({ min: 1, max: 16 }),
    fc.integer({ min: 0, max: 16 }),
  ])(
    'more context or more users never need less',
    (architecture, runtime, precision, tokens, more, users, others) => {
      const total = (contextTokens: number, sequences: number) =>
        inferenceMemory(plan({ model: { architecture }, runtime, precision, contextTokens, sequences })).total
          .likely;
      expect(total(tokens + more, users + others)).toBeGreaterThanOrEqual(total(tokens, users));
    },
  );

  it('keeps file types of llama.cpp apart from checkpoint formats', () => {
    expect(PRECISIONS.filter(isGgufMixture)).toContain('Q4_K_M');
    expect(PRECISIONS.filter(isGgufMixture)).not.toContain('FP8');
  });
});
