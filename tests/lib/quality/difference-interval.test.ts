import { fc, test as propertyTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';

import { differenceInterval } from '../../../src/lib/quality/difference-interval.ts';

test('55 of 60 against 57 of 60, as separate tests, leaves −14 to 7 points', () => {
  const { low, high } = differenceInterval({ right: 55, examples: 60 }, { right: 57, examples: 60 }, 95);
  expect(low).toBeCloseTo(-0.1361, 4);
  expect(high).toBeCloseTo(0.0657, 4);
});

const score = fc
  .integer({ min: 1, max: 300 })
  .chain((examples) =>
    fc.record({ examples: fc.constant(examples), right: fc.integer({ min: 0, max: examples }) }),
  );
propertyTest.prop([score, score])(
  'an interval of the difference turns with the order and holds the difference',
  (one, two) => {
    const { low, high } = differenceInterval(one, two, 95);
    const turned = differenceInterval(two, one, 95);
    expect(low).toBeCloseTo(-turned.high, 10);
    const difference = one.right / one.examples - two.right / two.examples;
    expect(low).toBeLessThanOrEqual(difference + 1e-12);
    expect(high).toBeGreaterThanOrEqual(difference - 1e-12);
  },
);
