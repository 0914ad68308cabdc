import { compareRoutes, type ComparedRoute } from './route-comparison.ts';
import type { CostCase, CostFacts } from '../workload/cost-case.ts';
import { servingUnits, type ServingUnits } from '../serving/serving-units.ts';
import { STAGE_REQUESTS } from '../workload/workload.ts';

/** What every route costs at one number of requests a day. */
export interface Stage {
  readonly requestsPerDay: number;
  /** Whether this is the reader’s own number. */
  readonly isOwn: boolean;
  readonly routes: readonly ComparedRoute[];
}

/**
 * Returns the comparison at 10, 1,000 and 100,000 requests a day and at the reader’s own number, in this order of size;
 * the reader’s number stands once when it is one of them.
 *
 * @example 5,000 a day gives four stages: 10, 1,000, 5,000 (their own) and 100,000.
 */
export function stages(
  costCase: CostCase,
  facts: CostFacts,
  units: ServingUnits = servingUnits(facts),
): readonly Stage[] {
  const own = costCase.workload.requestsPerDay;
  return [...new Set<number>([...Object.values(STAGE_REQUESTS), own])]
    .toSorted((a, b) => a - b)
    .map((requestsPerDay) => ({
      requestsPerDay,
      isOwn: requestsPerDay === own,
      routes: compareRoutes(
        { ...costCase, workload: { ...costCase.workload, requestsPerDay } },
        facts,
        units,
      ),
    }));
}
