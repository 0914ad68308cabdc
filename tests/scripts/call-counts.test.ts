import { expect, test } from 'vitest';

import { countedCalls } from '../../scripts/call-counts.ts';

function inner(): void {
  // Only its calls count.
}

function outer(): void {
  inner();
  inner();
}

test('counts the calls of each function in a folder while the work runs', async () => {
  outer();
  const counts = await countedCalls('/tests/scripts/', () => {
    outer();
    outer();
    outer();
  });
  expect(counts.of(outer)).toBe(3);
  expect(counts.of(inner)).toBe(6);
  // With the call of the work itself.
  expect(counts.total).toBe(10);
  const elsewhere = await countedCalls('/src/lib/', outer);
  expect([elsewhere.total, elsewhere.of(inner)]).toEqual([0, 0]);
});
