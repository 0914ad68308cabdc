import { test as property, fc } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { RUNTIMES } from '../../../src/lib/memory/model/runtime.ts';
import { inferenceSpeed } from '../../../src/lib/speed/inference-speed.ts';
import { isKnown, type Estimate } from '../../../src/lib/speed/not-known.ts';
import type { DeviceSet } from '../../../src/lib/speed/machine/speed-device.ts';
import { limitOf, stepSeconds } from '../../../src/lib/speed/time/step-time.ts';
import { deepSeekR1, gemma27B, gptOss20B, llama70B, llama8B, qwen27B } from '../memory/architectures.ts';
import { card, planFor, serverCard } from './examples.ts';

const likely = (estimate: Estimate): number => (isKnown(estimate) ? estimate.likely : Number.NaN);
const ROUNDING = 1 + 1e-9;

const plans = fc
  .record({
    architecture: fc.constantFrom(llama8B, llama70B, gemma27B, gptOss20B, deepSeekR1, qwen27B),
    runtime: fc.constantFrom(...RUNTIMES.filter((runtime) => runtime !== 'transformers')),
    precision: fc.constantFrom('F16', 'Q4_K_M', 'FP8', 'MXFP4' as const),
    promptTokens: fc.integer({ min: 1, max: 100_000 }),
    answerTokens: fc.integer({ min: 1, max: 10_000 }),
    sequences: fc.integer({ min: 1, max: 256 }),
  })
  .map(({ architecture, ...changes }) => planFor(architecture, changes));

const sets: fc.Arbitrary<DeviceSet> = fc.record({
  device: fc.constantFrom(card, serverCard),
  count: fc.constantFrom(1, 2, 4, 8),
  split: fc.constantFrom('layers', 'tensors'),
});

const offloads = fc.record({
  kind: fc.constantFrom('layers' as const, 'experts' as const),
  share: fc.double({ min: 0.01, max: 1, noNaN: true }),
  bandwidthGigabytesPerSecond: fc.double({ min: 20, max: 600, noNaN: true }),
});

describe('inferenceSpeed', () => {
  property.prop([plans, sets, fc.double({ min: 1, max: 5, noNaN: true })])(
    'is never slower with more bandwidth',
    (plan, set, factor) => {
      const bandwidth = (set.device.bandwidthGigabytesPerSecond ?? 0) * factor;
      const faster = { ...set, device: { ...set.device, bandwidthGigabytesPerSecond: bandwidth } };
      const before = inferenceSpeed(plan, set);
      const after = inferenceSpeed(plan, faster);
      expect(likely(after.decodeTokensPerSecond) * ROUNDING).toBeGreaterThanOrEqual(
        likely(before.decodeTokensPerSecond),
      );
      expect(likely(after.prefillTokensPerSecond) * ROUNDING).toBeGreaterThanOrEqual(
        likely(before.prefillTokensPerSecond),
      );
      expect(likely(after.throughputTokensPerSecond) * ROUNDING).toBeGreaterThanOrEqual(
        likely(before.throughputTokensPerSecond),
      );
    },
  );

  property.prop([plans, sets, fc.double({ min: 1, max: 5, noNaN: true })])(
    'is never slower with a higher matrix rate',
    (plan, set, factor) => {
      const rate = (set.device.halfPrecisionTeraflops ?? 0) * factor;
      const faster = { ...set, device: { ...set.device, halfPrecisionTeraflops: rate } };
      const before = inferenceSpeed(plan, set);
      const after = inferenceSpeed(plan, faster);
      expect(likely(after.prefillTokensPerSecond) * ROUNDING).toBeGreaterThanOrEqual(
        likely(before.prefillTokensPerSecond),
      );
      expect(likely(after.throughputTokensPerSecond) * ROUNDING).toBeGreaterThanOrEqual(
        likely(before.throughputTokensPerSecond),
      );
    },
  );

  property.prop([plans, sets, fc.integer({ min: 0, max: 100_000 })])(
    'never decodes faster in a deeper context',
    (plan, set, cachedTokens) => {
      const shallow = likely(inferenceSpeed(plan, set).decodeTokensPerSecond);
      const deep = likely(inferenceSpeed({ ...plan, cachedTokens }, set).decodeTokensPerSecond);
      expect(deep).toBeLessThanOrEqual(shallow * ROUNDING);
    },
  );

  property.prop([plans, sets, fc.integer({ min: 1, max: 100 })])(
    'never gives more readers less in all',
    (plan, set, more) => {
      const before = likely(inferenceSpeed(plan, set).throughputTokensPerSecond);
      const after = likely(
        inferenceSpeed({ ...plan, sequences: plan.sequences + more }, set).throughputTokensPerSecond,
      );
      expect(after * ROUNDING).toBeGreaterThanOrEqual(before);
    },
  );

  property.prop([plans, sets])(
    'never gives one reader less than its share of the throughput',
    (plan, set) => {
      const speed = inferenceSpeed(plan, set);
      expect(likely(speed.decodeTokensPerSecond) * ROUNDING).toBeGreaterThanOrEqual(
        likely(speed.throughputTokensPerSecond) / plan.sequences,
      );
    },
  );

  property.prop([plans, sets, fc.option(offloads, { nil: undefined })])(
    'has parts that are not negative and add up to the time of a token',
    (plan, set, offload) => {
      const { basis, decodeTokensPerSecond } = inferenceSpeed(plan, { ...set, ...(offload && { offload }) });
      if (!basis) throw new Error('Nothing is known.');
      const parts = Object.values(basis.step) as number[];
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(stepSeconds(basis.step), 12);
      expect(1 / likely(decodeTokensPerSecond)).toBeCloseTo(stepSeconds(basis.step), 12);
      expect(basis.limit).toBe(limitOf(basis.step));
    },
  );

  property.prop([plans, sets])('gives ranges in order', (plan, set) => {
    const speed = inferenceSpeed(plan, set);
    for (const estimate of [
      speed.timeToFirstTokenSeconds,
      speed.prefillTokensPerSecond,
      speed.decodeTokensPerSecond,
      speed.throughputTokensPerSecond,
    ]) {
      if (!isKnown(estimate)) throw new Error(estimate.notKnown);
      expect(estimate.low).toBeGreaterThan(0);
      expect(estimate.low).toBeLessThanOrEqual(estimate.likely);
      expect(estimate.likely).toBeLessThanOrEqual(estimate.high);
    }
  });

  property.prop([plans, offloads, fc.double({ min: 1, max: 5, noNaN: true })])(
    'is never slower with faster system memory',
    (plan, offload, factor) => {
      const faster = {
        ...offload,
        bandwidthGigabytesPerSecond: offload.bandwidthGigabytesPerSecond * factor,
      };
      const set = { device: card, count: 1 };
      const before = likely(inferenceSpeed(plan, { ...set, offload }).decodeTokensPerSecond);
      const after = likely(inferenceSpeed(plan, { ...set, offload: faster }).decodeTokensPerSecond);
      expect(after * ROUNDING).toBeGreaterThanOrEqual(before);
    },
  );
});
