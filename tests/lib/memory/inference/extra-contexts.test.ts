import { describe, expect, it } from 'vitest';
import { draftPart, projectorCompute } from '../../../../src/lib/memory/inference/extra-contexts.ts';
import { inferenceMemory } from '../../../../src/lib/memory/inference/inference-memory.ts';
import { kvCacheBytes } from '../../../../src/lib/memory/cache/kv-cache.ts';
import { longestContext } from '../../../../src/lib/memory/search/longest-context.ts';
import { placement } from '../../../../src/lib/memory/placement/placement.ts';
import { weightBytes } from '../../../../src/lib/memory/weights/weights.ts';
import { GIBIBYTE, MEBIBYTE } from '../../../../src/lib/units/bytes.ts';
import { deepSeekR1, llama70B, llama8B, qwen27B } from '../architectures.ts';
import { card, h100, llamaCppPlan, several, vllmPlan } from '../devices.ts';

describe('a draft of the model’s own layers', () => {
  const plan = llamaCppPlan({ model: { architecture: qwen27B }, contextTokens: 65_536 });

  it('has a full cache of its own: 256 MiB at 65,536 tokens of Qwen3.8 27B, 1024 at 262,144, as measured', () => {
    expect(draftPart(plan, { kind: 'own-layers', layers: 1 }).cache).toBe(256 * MEBIBYTE);
    const long = { ...plan, contextTokens: 262_144 };
    expect(draftPart(long, { kind: 'own-layers', layers: 1 }).cache).toBe(1024 * MEBIBYTE);
  });

  it('keeps that cache in f16 when the model’s own is quantized, unless told otherwise', () => {
    const quantized = { ...plan, keyPrecision: 'q8_0', valuePrecision: 'q8_0' } as const;
    expect(draftPart(quantized, { kind: 'own-layers', layers: 1 }).cache).toBe(256 * MEBIBYTE);
    const told = { kind: 'own-layers', layers: 1, keyPrecision: 'q8_0', valuePrecision: 'q8_0' } as const;
    expect(draftPart(quantized, told).cache).toBe(136 * MEBIBYTE);
  });

  it('works in 520 MiB, as measured, within 2 %', () => {
    const { compute } = draftPart(plan, { kind: 'own-layers', layers: 1 });
    expect(compute.likely / MEBIBYTE / 520.06).toBeGreaterThan(0.98);
    expect(compute.likely / MEBIBYTE / 520.06).toBeLessThan(1.02);
  });

  it('of DeepSeek V3 has 11.5 billion weights, as its maker says', () => {
    const { weights } = draftPart(vllmPlan({ model: { architecture: deepSeekR1 }, precision: 'BF16' }), {
      kind: 'own-layers',
      layers: 1,
    });
    expect(weights / 2 / 1e9).toBeGreaterThan(11.4);
    expect(weights / 2 / 1e9).toBeLessThan(11.7);
  });
});

describe('a draft model', () => {
  const draft = { kind: 'model', model: { architecture: llama8B }, precision: 'Q4_K_M' } as const;
  const plan = llamaCppPlan({ model: { architecture: llama70B } });

  it('has its weights, its cache and its working memory beside the model’s', () => {
    const { weights, cache } = draftPart(plan, draft);
    const embedding = (128_256 * 4096 * 4.5) / 8;
    expect(weights).toBe(weightBytes({ architecture: llama8B }, 'Q4_K_M') - embedding);
    expect(cache).toBe(kvCacheBytes({ architecture: llama8B }, plan));
  });

  it('is part of the whole, on one device and on several', () => {
    const extras = { draft };
    const alone = inferenceMemory(plan);
    const drafted = inferenceMemory({ ...plan, extras });
    expect(drafted.total.likely - alone.total.likely).toBeCloseTo(drafted.extras.draft?.total.likely ?? 0, 0);
    const shares = placement({ ...plan, extras }, several(2, card(48))).devices;
    expect(shares.map((share) => share.extras.likely > 0)).toEqual([false, true]);
  });

  it('may look back less than the model', () => {
    const { cache } = draftPart(plan, { ...draft, contextTokens: 1024 });
    expect(cache).toBe(kvCacheBytes({ architecture: llama8B }, { ...plan, contextTokens: 1024 }));
  });

  it('is divided with the model by a tensor split', () => {
    const drafting = vllmPlan({
      model: { architecture: llama70B },
      extras: { draft: { ...draft, precision: 'BF16' } },
    });
    const [share] = placement(drafting, several(4, h100)).devices;
    const { weights, cache } = draftPart(drafting, { ...draft, precision: 'BF16' });
    expect(share?.extras.likely).toBeCloseTo(weights / 4 + cache / 4, 0);
  });

  it('shortens the longest context', () => {
    const on = [card(48)];
    const alone = longestContext(plan, on, 131_072).most.likely;
    expect(longestContext({ ...plan, extras: { draft } }, on, 131_072).most.likely).toBeLessThan(alone);
  });
});

describe('a vision projector', () => {
  const fileBytes = 887.99 * MEBIBYTE;

  it('takes its file and what it works with, as far as that was measured', () => {
    const plan = llamaCppPlan({ extras: { projector: { fileBytes } } });
    const { extras } = inferenceMemory(plan);
    expect(extras.projector?.total.low).toBeCloseTo(fileBytes + 33 * MEBIBYTE, 0);
    expect(extras.projector?.total.high).toBeCloseTo(fileBytes + 372 * MEBIBYTE, 0);
  });

  it('works in 248 MiB unless that was measured', () => {
    expect(projectorCompute({ fileBytes }).likely).toBe(260_046_848);
    const computeBytes = { low: 1, likely: 2, high: 3 };
    expect(projectorCompute({ fileBytes, computeBytes })).toBe(computeBytes);
  });

  it('can be too much for a device that holds the model alone', () => {
    const extras = { projector: { fileBytes: GIBIBYTE } };
    expect(placement(llamaCppPlan(), [card(6.5)]).verdict).toBe('fits');
    expect(placement(llamaCppPlan({ extras }), [card(6.5)]).verdict).toBe('does-not-fit');
  });
});

describe('no extras', () => {
  it('take nothing', () => {
    const { extras, total, weights, cache, compute, overhead } = inferenceMemory(llamaCppPlan());
    expect(extras).toEqual({});
    expect(total.likely).toBe(weights + cache.total + compute.likely + overhead.likely);
  });
});
