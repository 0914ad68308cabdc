import { fc, test as propertyTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';

import { passVerdict } from '../../../src/lib/quality/pass-verdict.ts';
import { scoreInterval } from '../../../src/lib/quality/score-interval.ts';
import { examplesForMargin, examplesToProve } from '../../../src/lib/quality/test-size.ts';

const Z = 1.95996398454;

/** Half the width of the interval for a share that need not be a whole number of examples. */
function halfWidth(share: number, examples: number): number {
  return (Z * Math.sqrt(examples * share * (1 - share) + Z ** 2 / 4)) / (examples + Z ** 2);
}

test('a margin of five points at 90 % right takes 141 examples, one of ten takes 37', () => {
  expect(examplesForMargin(0.9, 0.05, 95)).toBe(141);
  expect(examplesForMargin(0.9, 0.1, 95)).toBe(37);
});

test('to prove 90 % with 94 % right takes 217 examples, so 50 are far too few', () => {
  expect(examplesToProve(0.94, 0.9, 95)).toBe(217);
});

test('a share at or below the mark proves nothing, with however many examples', () => {
  expect(examplesToProve(0.9, 0.9, 95)).toBeUndefined();
  expect(examplesToProve(0.5, 0.9, 95)).toBeUndefined();
});

test('shares and margins that cannot be are refused', () => {
  expect(() => examplesForMargin(1.2, 0.05, 95)).toThrow(RangeError);
  expect(() => examplesForMargin(0.9, 0, 95)).toThrow(RangeError);
  expect(() => examplesForMargin(0.9, Number.NaN, 95)).toThrow(RangeError);
  expect(() => examplesToProve(0.9, -0.1, 95)).toThrow(RangeError);
});

propertyTest.prop([
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0.005, max: 0.45, noNaN: true }),
])('the number found keeps the margin, and one fewer does not', (share, margin) => {
  const examples = examplesForMargin(share, margin, 95);
  expect(halfWidth(share, examples)).toBeLessThanOrEqual(margin + 1e-9);
  if (examples > 1) expect(halfWidth(share, examples - 1)).toBeGreaterThan(margin - 1e-9);
});

propertyTest.prop([fc.integer({ min: 2, max: 99 }), fc.integer({ min: 1, max: 98 })])(
  'with the number found the interval reaches the mark, and with clearly fewer it does not',
  (percentRight, percentMark) => {
    const needed = examplesToProve(percentRight / 100, percentMark / 100, 95);
    if (needed === undefined) {
      expect(percentRight).toBeLessThanOrEqual(percentMark);
      return;
    }
    const hundreds = Math.ceil(needed / 100);
    const enough = { right: hundreds * percentRight, examples: hundreds * 100 };
    expect(passVerdict(scoreInterval(enough, 95), percentMark / 100)).toBe('passed');
    const fewer = Math.floor((needed - 1) / 100);
    if (fewer > 0) {
      const few = { right: fewer * percentRight, examples: fewer * 100 };
      expect(passVerdict(scoreInterval(few, 95), percentMark / 100)).toBe('open');
    }
  },
);
