import { expect, test } from 'vitest';

import { scoreComparison } from '../../../src/lib/quality/score-comparison.ts';

test('marks of the same examples are paired, anything else is compared as separate', () => {
  const first = { kind: 'marks', marks: Array.from({ length: 20 }, (_, place) => place < 19) } as const;
  const second = { kind: 'marks', marks: Array.from({ length: 20 }, (_, place) => place < 10) } as const;
  expect(scoreComparison(first, second, 95)).toMatchObject({ kind: 'paired', better: 'first' });
  expect(scoreComparison(second, first, 95)).toMatchObject({ kind: 'paired', better: 'second' });
  const counted = { kind: 'count', score: { right: 10, examples: 20 } } as const;
  expect(scoreComparison(first, counted, 95)).toMatchObject({ kind: 'separate', better: 'first' });
  expect(scoreComparison(counted, first, 95)).toMatchObject({ kind: 'separate', better: 'second' });
  const shorter = { kind: 'marks', marks: [true, false] } as const;
  expect(scoreComparison(first, shorter, 95).kind).toBe('separate');
});
