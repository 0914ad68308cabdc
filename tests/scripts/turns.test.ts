import { expect, test } from 'vitest';

import { inLanes, turnsOf } from '../../scripts/turns.ts';

test('neighbours that share time take one turn, the others one each', () => {
  const alone = { sharesTime: false };
  const [a, b, c] = [{ sharesTime: true }, { sharesTime: true }, { sharesTime: true }] as const;
  expect(turnsOf([alone, a, b, alone, {}, c])).toEqual([[alone], [a, b], [alone], [{}], [c]]);
  expect(turnsOf([])).toEqual([]);
});

test('two lanes work on two items at a time, and results keep the order of the items', async () => {
  let working = 0;
  let most = 0;
  const results = await inLanes([3, 1, 2, 1], 2, async (ticks) => {
    most = Math.max(most, (working += 1));
    for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
    working -= 1;
    return ticks * 10;
  });
  expect(results).toEqual([30, 10, 20, 10]);
  expect(most).toBe(2);
});
