import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';

import { volumeFromBills, volumeFromRequests } from '../../../../src/lib/decision/table/volume.ts';

describe('the traffic, answered by two bills', () => {
  test('is low under a tenth, high from the same bill on', () => {
    expect(volumeFromBills(150, 3000)).toBe('low');
    expect(volumeFromBills(299.99, 3000)).toBe('low');
    expect(volumeFromBills(300, 3000)).toBe('medium');
    expect(volumeFromBills(2999, 3000)).toBe('medium');
    expect(volumeFromBills(3000, 3000)).toBe('high');
  });

  test('is low without traffic, and high where a machine costs nothing more', () => {
    expect(volumeFromBills(0, 3000)).toBe('low');
    expect(volumeFromBills(0, 0)).toBe('low');
    expect(volumeFromBills(10, 0)).toBe('high');
  });

  propertyTest.prop([
    fc.double({ min: 0, max: 1e9, noNaN: true }),
    fc.double({ min: 1, max: 1e9, noNaN: true }),
    fc.double({ min: 1, max: 10, noNaN: true }),
  ])('never falls when the API’s bill grows', (api, self, factor) => {
    const order = ['low', 'medium', 'high'];
    expect(order.indexOf(volumeFromBills(api * factor, self))).toBeGreaterThanOrEqual(
      order.indexOf(volumeFromBills(api, self)),
    );
  });

  test.each([Number.NaN, -1, Number.POSITIVE_INFINITY])('refuses a bill of %s', (bill) => {
    expect(() => volumeFromBills(bill, 3000)).toThrow(RangeError);
    expect(() => volumeFromBills(100, bill)).toThrow('A monthly bill must be a number of 0 or more');
    expect(() => volumeFromRequests(bill)).toThrow('A number of requests a day');
  });
});

describe('the traffic, answered by requests a day', () => {
  test('has the rows of the article’s cost table', () => {
    expect([15, 999, 1000, 100_000, 100_001].map(volumeFromRequests)).toEqual([
      'low',
      'low',
      'medium',
      'medium',
      'high',
    ]);
  });
});
