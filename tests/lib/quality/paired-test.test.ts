import { fc, test as propertyTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';

import { fewestDifferences, pairCounts, pairedPValue } from '../../../src/lib/quality/paired-test.ts';

test('2 against 4 says nothing, 9 against 1 does, as worked out by hand', () => {
  expect(pairedPValue({ onlyFirst: 2, onlySecond: 4 })).toBeCloseTo(0.6875, 12);
  expect(pairedPValue({ onlyFirst: 9, onlySecond: 1 })).toBeCloseTo(22 / 1024, 12);
});

test('five differing examples can never tell two models apart, six can', () => {
  expect(pairedPValue({ onlyFirst: 5, onlySecond: 0 })).toBeGreaterThan(0.05);
  expect(pairedPValue({ onlyFirst: 6, onlySecond: 0 })).toBeLessThan(0.05);
  expect(fewestDifferences(0.05)).toBe(6);
  expect(fewestDifferences(0.01)).toBe(8);
  expect(fewestDifferences(1)).toBe(1);
  expect(() => fewestDifferences(0)).toThrow(RangeError);
});

test('pairs are counted example by example', () => {
  expect(pairCounts([true, true, false, false], [true, false, true, false])).toEqual({
    bothRight: 1,
    onlyFirst: 1,
    onlySecond: 1,
    bothWrong: 1,
  });
  expect(() => pairCounts([true], [true, false])).toThrow('not of the same examples');
});

test('counts that cannot be are refused', () => {
  expect(() => pairedPValue({ onlyFirst: -1, onlySecond: 4 })).toThrow(RangeError);
  expect(() => pairedPValue({ onlyFirst: 0.5, onlySecond: 4 })).toThrow(RangeError);
});

const count = fc.integer({ min: 0, max: 400 });
propertyTest.prop([count, count])('the chance is the same for either order, and a share', (b, c) => {
  const chance = pairedPValue({ onlyFirst: b, onlySecond: c });
  expect(chance).toBeCloseTo(pairedPValue({ onlyFirst: c, onlySecond: b }), 12);
  expect(chance).toBeGreaterThanOrEqual(0);
  expect(chance).toBeLessThanOrEqual(1);
});

propertyTest.prop([fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 99 })])(
  'the more unevenly they divide, the less likely it is chance',
  (differing, fewer) => {
    const small = Math.min(fewer, Math.floor(differing / 2));
    if (small === 0) return;
    const uneven = pairedPValue({ onlyFirst: small - 1, onlySecond: differing - small + 1 });
    expect(uneven).toBeLessThanOrEqual(pairedPValue({ onlyFirst: small, onlySecond: differing - small }));
  },
);
