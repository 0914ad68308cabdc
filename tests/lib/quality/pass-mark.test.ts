import { fc, test as propertyTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';

import { monthlyGain, passMark, breakEvenErrorCost } from '../../../src/lib/quality/pass-mark.ts';

const story = { rightWorth: 2, wrongCost: 8, requestCost: 0.01, monthlyCost: 0, requestsPerMonth: 1000 };

test('a wrong answer that costs four times what a right one brings asks for 80.1 % right', () => {
  const mark = passMark(story);
  expect(mark.kind === 'share' && mark.share).toBeCloseTo(0.801, 12);
});

test('the example of OpenAI’s guide comes out at 85.7 %', () => {
  const mark = passMark({ ...story, rightWorth: 50, wrongCost: 300, requestCost: 0 });
  expect(mark.kind === 'share' && mark.share).toBeCloseTo(300 / 350, 12);
});

test('a month of 1,000 requests with nine in ten right brings 990', () => {
  expect(monthlyGain(story, 0.9)).toBeCloseTo(990, 9);
});

test('at the mark a month brings nothing, without a rest of rounding', () => {
  expect(monthlyGain({ ...story, requestCost: 0, requestsPerMonth: 300 }, 0.8)).toBe(0);
});

test('a fixed cost weighs less on each request the more there are', () => {
  const few = passMark({ ...story, monthlyCost: 500, requestsPerMonth: 300 });
  const many = passMark({ ...story, monthlyCost: 500, requestsPerMonth: 3000 });
  expect(few.kind === 'share' && few.share).toBeCloseTo((8.01 + 500 / 300) / 10, 12);
  expect(many.kind === 'share' && many.share).toBeCloseTo((8.01 + 500 / 3000) / 10, 12);
});

test('work that costs more than a right answer brings never pays', () => {
  expect(passMark({ ...story, requestCost: 2.5 })).toEqual({ kind: 'never' });
});

test('where nothing is at stake any answer will do', () => {
  expect(passMark({ ...story, wrongCost: 0, requestCost: 0 })).toEqual({ kind: 'always' });
});

test('amounts and volumes that cannot be are refused', () => {
  expect(() => passMark({ ...story, wrongCost: -1 })).toThrow(RangeError);
  expect(() => passMark({ ...story, requestsPerMonth: 0 })).toThrow(RangeError);
  expect(() => monthlyGain({ ...story, rightWorth: Number.NaN }, 0.9)).toThrow(RangeError);
});

test('a dearer model is worth its price only if an error costs enough', () => {
  const dearer = { monthlyCost: 15_000, share: 0.992 };
  const cheaper = { monthlyCost: 800, share: 0.978 };
  expect(breakEvenErrorCost(dearer, cheaper, 6429)).toBeCloseTo(157.77, 1);
  expect(breakEvenErrorCost(cheaper, dearer, 6429)).toBe(Infinity);
});

const amount = fc.double({ min: 0, max: 1000, noNaN: true });
propertyTest.prop([
  fc.record({
    rightWorth: amount,
    wrongCost: amount,
    requestCost: amount,
    monthlyCost: amount,
    requestsPerMonth: fc.integer({ min: 1, max: 100_000 }),
  }),
])('at the pass mark a month brings nothing, above it something', (value) => {
  const mark = passMark(value);
  if (mark.kind !== 'share') {
    const best = monthlyGain(value, 1);
    if (mark.kind === 'never') expect(best).toBeLessThan(1e-6);
    return;
  }
  const scale = value.requestsPerMonth * (value.rightWorth + value.wrongCost) + 1;
  expect(Math.abs(monthlyGain(value, mark.share)) / scale).toBeLessThan(1e-9);
  if (mark.share < 0.99) expect(monthlyGain(value, 1)).toBeGreaterThan(0);
});
