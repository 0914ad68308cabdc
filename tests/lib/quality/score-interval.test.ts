import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';

import { significanceLevel, normalQuantile } from '../../../src/lib/quality/confidence.ts';
import { scoreInterval, shareRight } from '../../../src/lib/quality/score-interval.ts';

const score = fc
  .integer({ min: 1, max: 2000 })
  .chain((examples) =>
    fc.record({ examples: fc.constant(examples), right: fc.integer({ min: 0, max: examples }) }),
  );
const confidence = fc.constantFrom(90, 95, 99);

test('47 of 50 leaves 84 to 98 %, as worked out by hand', () => {
  const { low, high } = scoreInterval({ right: 47, examples: 50 }, 95);
  expect(low).toBeCloseTo(0.8378, 4);
  expect(high).toBeCloseTo(0.9794, 4);
});

test.each([
  // At none right the formula comes down to 0 and z² ÷ (n + z²).
  [{ right: 0, examples: 10 }, 0, 0.2775],
  [{ right: 10, examples: 10 }, 0.7225, 1],
  [{ right: 1, examples: 1 }, 0.2065, 1],
])('all or none right still leaves room on one side only: %o', (result, low, high) => {
  const interval = scoreInterval(result, 95);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test.each([
  { right: 51, examples: 50 },
  { right: -1, examples: 50 },
  { right: 0, examples: 0 },
  { right: 1.5, examples: 50 },
  { right: Number.NaN, examples: 50 },
])('what is no result of a test is refused: %o', (result) => {
  expect(() => scoreInterval(result, 95)).toThrow(RangeError);
});

test('a confidence has its quantile, and leaves the rest to chance', () => {
  expect(normalQuantile(95)).toBeCloseTo(1.96, 2);
  expect(significanceLevel(99)).toBeCloseTo(0.01, 12);
});

describe('for every result', () => {
  propertyTest.prop([score, confidence])(
    'the interval holds the share and stays between 0 and 1',
    (result, sure) => {
      const { low, high } = scoreInterval(result, sure);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(shareRight(result));
      expect(high).toBeGreaterThanOrEqual(shareRight(result));
    },
  );

  propertyTest.prop([score, confidence, fc.integer({ min: 2, max: 50 })])(
    'the same share of more examples is known better',
    (result, sure, times) => {
      const few = scoreInterval(result, sure);
      const many = scoreInterval({ right: result.right * times, examples: result.examples * times }, sure);
      expect(many.high - many.low).toBeLessThan(few.high - few.low);
    },
  );

  propertyTest.prop([score, confidence])('right and wrong are treated alike', (result, sure) => {
    const { low, high } = scoreInterval(result, sure);
    const turned = scoreInterval({ right: result.examples - result.right, examples: result.examples }, sure);
    expect(turned.low).toBeCloseTo(1 - high, 12);
    expect(turned.high).toBeCloseTo(1 - low, 12);
  });

  propertyTest.prop([score])('to be surer takes a wider interval', (result) => {
    const [lax, usual, strict] = ([90, 95, 99] as const).map((sure) => scoreInterval(result, sure));
    const width = (interval: typeof lax): number => (interval ? interval.high - interval.low : Number.NaN);
    expect(width(lax)).toBeLessThan(width(usual));
    expect(width(usual)).toBeLessThan(width(strict));
  });
});
