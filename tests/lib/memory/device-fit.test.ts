import { expect, test } from 'vitest';

import { deviceFit } from '../../../src/lib/memory/device-fit.ts';
import type { DeviceMemory } from '../../../src/lib/memory/device-memory.ts';
import { inferenceMemory } from '../../../src/lib/memory/inference-memory.ts';
import type { InferencePlan } from '../../../src/lib/memory/inference-plan.ts';
import { planEvaluator } from '../../../src/lib/memory/plan-parts.ts';
import { llama8B } from './architectures.ts';

const plan: InferencePlan = {
  model: { architecture: llama8B },
  precision: 'Q4_K_M',
  runtime: 'llama.cpp',
  contextTokens: 8192,
  sequences: 1,
  keyPrecision: 'f16',
  valuePrecision: 'f16',
};
const parts = planEvaluator().parts(plan);
const { total } = inferenceMemory(plan);

/** A card whose usable memory is a number of bytes, rounded up to whole mebibytes. */
const cardOf = (bytes: number, kind: DeviceMemory['kind'] = 'consumer'): DeviceMemory => {
  const usableMebibytes = Math.ceil(bytes / 2 ** 20);
  return { kind, memoryGigabytes: Math.ceil(usableMebibytes / 1024), usableMebibytes };
};

test('a plan whose high estimate is below the usable memory fits, and uses what it needs alone', () => {
  const fit = deviceFit(parts, cardOf(total.high * 1.05));
  expect(fit).toMatchObject({ verdict: 'fits', devices: 1 });
  expect(Math.abs(fit.perDevice / total.likely - 1)).toBeLessThan(0.02);
  expect(fit.offered).toBeGreaterThan(fit.atMost);
});

test('a plan that is likely to fit but may need more is tight', () => {
  const fit = deviceFit(parts, cardOf((total.likely + total.high) / 2));
  expect(fit.verdict).toBe('tight');
  expect(fit.atMost).toBeGreaterThan(fit.offered);
});

test('a larger plan is spread over several cards, each with less than the whole', () => {
  const fit = deviceFit(parts, cardOf(total.likely * 0.75));
  expect(fit).toMatchObject({ verdict: 'several', devices: 2 });
  expect(fit.perDevice).toBeLessThan(total.likely * 0.75);
});

test('what eight cards cannot hold does not fit, and says that eight are too few', () => {
  expect(deviceFit(parts, cardOf(total.likely / 30))).toMatchObject({ verdict: 'does-not-fit', devices: 8 });
});

test.each(['laptop', 'unified', 'cpu'] as const)('a plan is not spread over several of kind %s', (kind) => {
  const fit = deviceFit(parts, cardOf(total.likely * 0.75, kind));
  expect(fit).toMatchObject({ verdict: 'does-not-fit', devices: 1 });
});

test('printed memory alone cannot promise a fit, but can exclude one', () => {
  expect(deviceFit(parts, { kind: 'unified', memoryGigabytes: 16 }).verdict).toBe('unknown');
  expect(deviceFit(parts, { kind: 'unified', memoryGigabytes: 4 }).verdict).toBe('does-not-fit');
});
