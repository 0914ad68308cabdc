import { describe, expect, it } from 'vitest';
import { costCaseOf } from '../../../src/lib/case/cost-choices.ts';
import { COST_PRESETS } from '../../../src/lib/case/cost-presets.ts';
import { readCostFacts } from '../../../src/integrations/cost-facts.ts';
import { routeComparison } from '../../../src/lib/cost/questions/route-comparison.ts';
import { servingUnits } from '../../../src/lib/cost/serving/serving-units.ts';
import type { CostFacts } from '../../../src/lib/cost/facts/cost-facts.ts';
import { caseWith, facts } from './examples.ts';

const DAY = '2026-11-25';
const market: CostFacts = { ...facts, ...readCostFacts(DAY) };
const units = servingUnits(market);

describe('the guide’s own facts', () => {
  it.each(COST_PRESETS)(
    '$name: every route is a sum of its parts in order, or says why not',
    ({ choices }) => {
      const costCase = caseWith({
        workload: costCaseOf(choices, DAY, market.models).workload,
        paidOfferId: 'claude-sonnet-5-5-anthropic',
        computerId: 'apple-m4-max',
        openShare: 0.5,
        withPeople: true,
        day: DAY,
      });
      const costs = routeComparison(costCase, market, units).flatMap(({ cost, others }) => [cost, ...others]);
      expect(costs.length).toBeGreaterThan(50);
      for (const cost of costs) {
        if (!cost.isPriced) {
          expect(cost.reason).toMatch(/[.]$/);
          continue;
        }
        const { low, likely, high } = cost.usdPerMonth;
        expect(low).toBeGreaterThan(0);
        expect(low).toBeLessThanOrEqual(likely * (1 + 1e-12));
        expect(likely).toBeLessThanOrEqual(high * (1 + 1e-12));
        expect(cost.parts.reduce((sum, part) => sum + part.usdPerMonth.likely, 0)).toBe(likely);
      }
    },
  );

  it('put a host of open weights before every machine that is rented all month, at 10 requests a day', () => {
    const few = caseWith({
      workload: { ...caseWith().workload, requestsPerDay: 10 },
      paidOfferId: 'claude-sonnet-5-5-anthropic',
    });
    const kinds = routeComparison(few, market, units).map(({ kind }) => kind);
    expect(kinds.indexOf('hosted-open')).toBeLessThan(kinds.indexOf('rented-on-demand'));
    expect(kinds.indexOf('hosted-open')).toBeLessThan(kinds.indexOf('own-server'));
  });
});
