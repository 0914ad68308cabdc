import { expect, test } from 'vitest';

import { deviceFit, type DeviceMemory } from '../../../src/lib/memory/device-fit.ts';
import type { InferenceMemory } from '../../../src/lib/memory/inference-memory.ts';
import { exactly } from '../../../src/lib/units/range.ts';

const GB = 1e9;

/** A plan with weights and cache of the given size, 1 to 2 GB of compute, likely 1, and no overhead. */
function memoryOf(sharedGigabytes: number): InferenceMemory {
  const shared = sharedGigabytes * GB;
  return {
    weights: shared,
    cache: { full: 0, sliding: 0, latent: 0, index: 0, state: 0, total: 0 },
    compute: { low: 1 * GB, likely: 1 * GB, high: 2 * GB },
    overhead: exactly(0),
    total: { low: shared + 1 * GB, likely: shared + 1 * GB, high: shared + 2 * GB },
    hostBytes: 0,
    weightParts: { bytes: shared } as InferenceMemory['weightParts'],
  };
}

const card: DeviceMemory = { kind: 'consumer', memoryGigabytes: 24, usableMebibytes: 23_000 };
const usable = 23_000 * 2 ** 20;

test('a plan below the usable memory fits, and the answer says what is used of what', () => {
  expect(deviceFit(memoryOf(20), card)).toEqual({
    verdict: 'fits',
    devices: 1,
    perDevice: 21 * GB,
    offered: usable,
  });
});

test('a plan whose high estimate is too much is tight', () => {
  expect(deviceFit(memoryOf(22.5), card).verdict).toBe('tight');
});

test('a larger plan is spread over several cards', () => {
  expect(deviceFit(memoryOf(40), card)).toMatchObject({ verdict: 'several', devices: 2, perDevice: 21 * GB });
});

test('more than eight cards hold does not fit', () => {
  expect(deviceFit(memoryOf(400), card).verdict).toBe('does-not-fit');
});

test.each(['laptop', 'unified', 'cpu'] as const)('a plan is not spread over several of kind %s', (kind) => {
  expect(deviceFit(memoryOf(40), { ...card, kind })).toMatchObject({ verdict: 'does-not-fit', devices: 1 });
});

test('printed memory alone cannot promise a fit, but can exclude one', () => {
  const printed: DeviceMemory = { kind: 'unified', memoryGigabytes: 24 };
  expect(deviceFit(memoryOf(20), printed)).toMatchObject({ verdict: 'unknown', offered: 24 * 2 ** 30 });
  expect(deviceFit(memoryOf(30), printed).verdict).toBe('does-not-fit');
});
