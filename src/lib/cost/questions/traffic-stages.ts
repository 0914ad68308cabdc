import type { CostFacts } from '../facts/cost-facts.ts';
import { servingUnits, type ServingUnits } from '../serving/serving-units.ts';
import type { CostCase } from '../workload/cost-case.ts';
import { STAGE_REQUESTS } from '../workload/workload.ts';
import { routeComparison, type ComparedRoute } from './route-comparison.ts';

/** What every route costs at one number of requests a day. */
export interface TrafficStage {
  /** 0 or more. */
  readonly requestsPerDay: number;
  /** Whether this is the reader’s own rate. */
  readonly isOwn: boolean;
  readonly routes: readonly ComparedRoute[];
}

/**
 * Returns the comparison at 10, 1,000 and 100,000 requests a day and at the reader’s own rate, in ascending order. A rate
 * that is one of the three is not repeated.
 *
 * @example 5,000 a day gives four stages: 10, 1,000, 5,000 (the reader’s own) and 100,000.
 */
export function trafficStages(
  costCase: CostCase,
  facts: CostFacts,
  units: ServingUnits = servingUnits(facts),
): readonly TrafficStage[] {
  const own = costCase.workload.requestsPerDay;
  return [...new Set<number>([...Object.values(STAGE_REQUESTS), own])]
    .toSorted((a, b) => a - b)
    .map((requestsPerDay) => ({
      requestsPerDay,
      isOwn: requestsPerDay === own,
      routes: routeComparison(
        { ...costCase, workload: { ...costCase.workload, requestsPerDay } },
        facts,
        units,
      ),
    }));
}
