import { describe, expect, it } from 'vitest';
import { isBill, type Bill } from '../../../../src/lib/cost/bills/bill.ts';
import { breakEven } from '../../../../src/lib/cost/questions/break-even.ts';
import { routeBill } from '../../../../src/lib/cost/bills/route-bill.ts';
import type { Route } from '../../../../src/lib/cost/bills/route.ts';
import {
  assumptions,
  hosted,
  likelyAssumptions,
  roundUnit,
  sonnet,
  twoCards,
  workloadWith,
} from '../examples.ts';

function billOf(route: Route, assumed = likelyAssumptions): Bill {
  const bill = routeBill(route, { workload: workloadWith(), assumptions: assumed, withPeople: false });
  if (!isBill(bill)) throw new Error(bill.reason);
  return bill;
}

const paid = billOf({ way: 'api', offer: sonnet, day: '2026-11-25' });
const open = billOf({ way: 'api', offer: hosted, day: '2026-11-25' });
const machine = billOf({ way: 'rented', rental: twoCards, terms: 'on-demand', unit: roundUnit });
const computer = billOf({
  way: 'computer',
  purchase: 'written-off',
  unit: { ...roundUnit, deviceKind: 'unified', deviceUsd: 4800, deviceWatts: 100 },
});

describe('break-even', () => {
  it('is where the lines meet: one machine at $4,307 against $0.1414375 for each request a day', () => {
    const { crossings, intervals } = breakEven(paid, machine, 50_000);
    expect(crossings).toHaveLength(1);
    expect(crossings[0]).toBeCloseTo(4307 / 0.1414375, 6);
    expect(intervals.map(({ cheaper }) => cheaper)).toEqual(['first', 'second']);
  });

  it('goes there and back where a step of the staircase passes the other line', () => {
    // A machine carries one copy beside its spare: 62,400 requests a day. From there on two machines cost $8,614, which
    // the API reaches at 60,903: machines are cheaper from 30,452 on, and stay so.
    const steep = breakEven(paid, machine).crossings;
    expect(steep).toHaveLength(1);
    // With a third of the price, the line meets every step: cheaper on each landing’s end, dearer after the step.
    const third = billOf({
      way: 'api',
      day: '2026-11-25',
      offer: { ...sonnet, now: { ...sonnet.now, prices: { input: 0.8, output: 4, cachedInput: 0.08 } } },
    });
    const { crossings } = breakEven(third, machine, 1_000_000);
    expect(crossings.length).toBeGreaterThan(1);
    expect(crossings.length % 2).toBe(1);
  });

  it('is none where machines never win', () => {
    const { crossings, intervals } = breakEven(open, machine);
    expect(crossings).toEqual([]);
    expect(intervals).toEqual([{ from: 1, to: 10_000_000, cheaper: 'first', isOnly: false }]);
  });

  it('is none between two lines from nought, of which one is always cheaper', () => {
    expect(breakEven(paid, open).intervals.map(({ cheaper }) => cheaper)).toEqual(['second']);
  });

  it('says that a route costs as much as itself', () => {
    expect(breakEven(machine, machine, 500_000).intervals).toEqual([
      { from: 1, to: 500_000, cheaper: 'same', isOnly: false },
    ]);
  });

  it('ends where a computer carries no more, and says that the other is the only one left', () => {
    const { intervals } = breakEven(computer, paid, 100_000);
    expect(intervals.map(({ cheaper, isOnly }) => [cheaper, isOnly])).toEqual([
      ['second', false],
      ['first', false],
      ['second', true],
    ]);
    expect(intervals[1]?.to).toBeCloseTo(62_400, 6);
  });

  it('covers the whole stretch without gaps', () => {
    const { intervals } = breakEven(paid, machine, 2_000_000);
    expect(intervals[0]?.from).toBe(1);
    expect(intervals.at(-1)?.to).toBe(2_000_000);
    for (const [place, { from }] of intervals.entries()) {
      if (place > 0) expect(from).toBe(intervals[place - 1]?.to);
    }
  });

  it('comes later at the machine’s dear end and earlier at its cheap end', () => {
    const wide = billOf(
      { way: 'rented', rental: twoCards, terms: 'on-demand', unit: roundUnit },
      assumptions,
    );
    const { bestForFirst, bestForSecond, intervals } = breakEven(paid, wide, 1_000_000);
    const machinesWin = (pieces: typeof intervals): number =>
      pieces.filter(({ cheaper }) => cheaper === 'second').reduce((sum, { from, to }) => sum + to - from, 0);
    expect(machinesWin(bestForSecond)).toBeGreaterThanOrEqual(machinesWin(intervals));
    expect(machinesWin(intervals)).toBeGreaterThan(machinesWin(bestForFirst));
  });
});
