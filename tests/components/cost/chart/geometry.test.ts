import { describe, expect, test } from 'vitest';

import { CHART, chartGeometry } from '../../../../src/components/cost/chart/geometry.ts';
import { chartFinding } from '../../../../src/components/cost/chart/finding.ts';
import type { ChartLine, CostChartFacts } from '../../../../src/components/cost/answer/chart-lines.ts';
import { costOutlook } from '../../../../src/components/cost/answer/outlook.ts';
import { DEFAULT_COST_CHOICES } from '../../../../src/lib/case/cost-choices.ts';
import { exactly } from '../../../../src/lib/units/range.ts';
import { catalogue, DAY, units } from '../facts.ts';

const line = (group: ChartLine['group'], usdAt: (requests: number) => number | undefined): ChartLine => ({
  group,
  name: group,
  points: [1, 1000, 1_000_000].map((requestsPerDay) => {
    const usd = usdAt(requestsPerDay);
    return usd === undefined ? { requestsPerDay } : { requestsPerDay, usdPerMonth: exactly(usd) };
  }),
});

const chartOf = (lines: readonly ChartLine[]): CostChartFacts => ({
  most: 1_000_000,
  lines,
  crossings: [],
  cheapest: [],
});

describe('the chart', () => {
  test('puts 1 at the left edge, the most at the right, and powers of ten evenly between', () => {
    const { x } = chartGeometry(chartOf([line('paid', (requests) => requests)]));
    expect(x(1)).toBe(CHART.left);
    expect(x(1_000_000)).toBe(CHART.width - CHART.right);
    expect(x(1000)).toBeCloseTo((x(1) + x(1_000_000)) / 2, 0);
  });

  test('draws dearer higher, and never outside its frame', () => {
    const { y } = chartGeometry(chartOf([line('paid', (requests) => requests)]));
    expect(y(1000)).toBeLessThan(y(10));
    expect(y(1e12)).toBe(CHART.top);
    expect(y(0)).toBe(CHART.height - CHART.bottom);
  });

  test('ends a line where its route carries no more', () => {
    const computer = line('computer', (requests) => (requests > 1000 ? undefined : 50));
    const { lines, x } = chartGeometry(chartOf([line('paid', (requests) => requests), computer]));
    expect(lines[1]?.end.x).toBe(x(1000));
  });

  test('keeps names that would touch apart and inside the frame', () => {
    const groups = ['paid', 'hosted', 'rented', 'server', 'computer', 'mixed'] as const;
    const { lines } = chartGeometry(chartOf(groups.map((group) => line(group, () => 100))));
    const places = lines.map(({ nameY }) => nameY).toSorted((a, b) => a - b);
    for (const [index, place] of places.entries()) {
      if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(14.9);
      expect(place).toBeLessThanOrEqual(CHART.height - CHART.bottom);
    }
  });

  test('gives a band to the two cheapest only', () => {
    const flat = (group: ChartLine['group']): ChartLine => line(group, () => 10);
    const { lines } = chartGeometry(chartOf([flat('paid'), flat('hosted'), flat('rented')]));
    expect(lines.map(({ band }) => band !== undefined)).toEqual([true, true, false]);
  });
});

describe('the chart of a real case', () => {
  const { chart, takeOvers, stages } = costOutlook(
    { ...DEFAULT_COST_CHOICES, people: false },
    DAY,
    catalogue.facts,
    units,
  );

  test('has one line a group, the cheapest first, and reads left to right', () => {
    const groups = chart.lines.map(({ group }) => group);
    expect(new Set(groups).size).toBe(groups.length);
    for (const { points } of chart.lines) {
      const rates = points.map(({ requestsPerDay }) => requestsPerDay);
      expect(rates).toEqual(rates.toSorted((a, b) => a - b));
    }
  });

  test('marks a crossing where the paid line and a machine cost the same or one steps past the other', () => {
    expect(chart.crossings.length).toBeGreaterThan(0);
    const paid = chart.lines.find(({ group }) => group === 'paid');
    const at = chart.crossings.at(-1);
    const near = paid?.points.find(({ requestsPerDay }) => requestsPerDay >= (at?.requestsPerDay ?? 0));
    expect(near?.usdPerMonth?.likely).toBeGreaterThan(0);
  });

  test('says in a sentence which line is the cheapest where', () => {
    expect(chartFinding(chart)).toMatch(/^Of these lines the cheapest is /);
    expect(
      chartFinding({
        ...chart,
        cheapest: [
          { from: 1, group: 'paid' },
          { from: 1216.7, group: 'rented' },
        ],
      }),
    ).toBe('Of these lines the cheapest is at first the paid model, from about 1,200 a day a rented GPU.');
  });

  test('comes with break-evens that include the paid API against a machine', () => {
    expect(takeOvers.some(({ first, second }) => first === 'paid' && second === 'rented')).toBe(true);
  });

  test('comes with the stages, each with one cheapest way', () => {
    expect(stages.map(({ requestsPerDay }) => requestsPerDay)).toEqual([10, 1000, 100_000]);
    for (const { cells } of stages) expect(cells.filter(({ isCheapest }) => isCheapest)).toHaveLength(1);
  });
});
