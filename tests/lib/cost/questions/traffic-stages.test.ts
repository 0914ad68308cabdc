import { describe, expect, it } from 'vitest';
import type { PricedRouteCost } from '../../../../src/lib/cost/bills/route-cost.ts';
import type { RouteKind } from '../../../../src/lib/cost/bills/route.ts';
import type { ComparedRoute } from '../../../../src/lib/cost/questions/route-comparison.ts';
import { trafficStages } from '../../../../src/lib/cost/questions/traffic-stages.ts';
import { servingUnits } from '../../../../src/lib/cost/serving/serving-units.ts';
import { caseWith, facts, possible, workloadWith } from '../examples.ts';

const units = servingUnits(facts);
const costOf = (routes: readonly ComparedRoute[], kind: RouteKind): PricedRouteCost => {
  const found = routes.find((route) => route.kind === kind);
  if (!found) throw new Error(`No ${kind}.`);
  return possible(found.cost);
};

describe('stages', () => {
  it('are 10, 1,000 and 100,000 requests a day and the reader’s own', () => {
    const own = caseWith({ workload: workloadWith({ requestsPerDay: 5000 }) });
    expect(
      trafficStages(own, facts, units).map(({ requestsPerDay, isOwn }) => [requestsPerDay, isOwn]),
    ).toEqual([
      ...[
        [10, false],
        [1000, false],
      ],
      ...[
        [5000, true],
        [100_000, false],
      ],
    ]);
    expect(trafficStages(caseWith(), facts, units)).toHaveLength(3);
  });

  it('turn the order: by the token at 10 requests a day, against the paid model a machine at 100,000', () => {
    const [few, , many] = trafficStages(caseWith(), facts, units).map(({ routes }) => routes);
    if (!few || !many) throw new Error('Three stages are missing.');
    const difference = (routes: readonly ComparedRoute[]): number =>
      costOf(routes, 'paid-api').usdPerMonth.likely - costOf(routes, 'rented-on-demand').usdPerMonth.likely;
    expect(difference(few)).toBeLessThan(0);
    expect(difference(many)).toBeGreaterThan(0);
    expect(few[0]?.kind).toBe('hosted-open');
    expect(many[0]?.kind).toBe('hosted-open');
  });
});
