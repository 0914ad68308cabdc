import { expect, test } from 'vitest';

import { deviceFit } from '../../../../src/lib/memory/search/device-fit.ts';
import type { DeviceMemory } from '../../../../src/lib/memory/placement/device-memory.ts';
import { planEvaluator } from '../../../../src/lib/memory/placement/plan-memory.ts';
import { deepSeekR1, llama70B } from '../architectures.ts';
import { card, llamaCppPlan } from '../devices.ts';

/** 4.62 GB of weights, 1.07 of cache, 0.27 to work with, 0.40 of overhead: about 6.4 GB. */
const small = planEvaluator().memory(llamaCppPlan());
/** About 45 GB. */
const large = planEvaluator().memory(llamaCppPlan({ model: { architecture: llama70B } }));
const huge = planEvaluator().memory(llamaCppPlan({ model: { architecture: deepSeekR1 } }));

test('a plan below the usable memory fits, and the answer says what is used of what', () => {
  const fit = deviceFit(small, card(24));
  expect(fit).toMatchObject({ verdict: 'fits', devices: 1, offered: 24 * 2 ** 30 });
  expect(fit.perDevice / 1e9).toBeCloseTo(6.36, 2);
  expect(fit.atMost).toBeGreaterThan(fit.perDevice);
});

test('a plan whose high estimate is too much is tight', () => {
  const { perDevice } = deviceFit(small, card(24));
  expect(deviceFit(small, { ...card(24), usableMebibytes: perDevice / 2 ** 20 }).verdict).toBe('tight');
});

test('a larger plan is spread over several cards, and the fullest one’s share is told', () => {
  const fit = deviceFit(large, card(24));
  expect(fit).toMatchObject({ verdict: 'several', devices: 2 });
  expect(fit.perDevice / 1e9).toBeCloseTo(23.2, 1);
});

test('more than eight cards hold does not fit', () => {
  expect(deviceFit(huge, card(24))).toMatchObject({ verdict: 'does-not-fit', devices: 8 });
});

test.each(['laptop', 'unified', 'cpu'] as const)('a plan is not spread over several of kind %s', (kind) => {
  expect(deviceFit(large, { ...card(24), kind })).toMatchObject({ verdict: 'does-not-fit', devices: 1 });
});

test('printed memory alone cannot promise a fit, but can exclude one', () => {
  const printed: DeviceMemory = { kind: 'unified', memoryGigabytes: 24 };
  expect(deviceFit(small, printed)).toMatchObject({ verdict: 'unknown', offered: 24 * 2 ** 30 });
  expect(deviceFit(large, printed).verdict).toBe('does-not-fit');
});
