import { routeComparison, type ComparedRoute } from '../../../lib/cost/questions/route-comparison.ts';
import type { PricedRouteCost, RouteCost } from '../../../lib/cost/bills/route-cost.ts';
import type { RouteKind } from '../../../lib/cost/bills/route.ts';
import { buildDay } from '../../facts/build-day.ts';
import { costFacts, marketUnits } from '../../facts/market.ts';
import { ALWAYS_ON } from '../../cost/answer/route-kinds.ts';
import type { ChapterCase } from './examples.ts';

const memo = new Map<string, readonly ComparedRoute[]>();

/** What to compare a case at. */
export interface Asked {
  readonly requestsPerDay: number;
  readonly withPeople?: boolean;
}

/**
 * Returns every kind of route for a case of the chapter on the day of the build, the cheapest first. Memoised, because
 * many figures ask for the same comparison.
 */
function comparisonOf(
  chapterCase: ChapterCase,
  { requestsPerDay, withPeople = false }: Asked,
): readonly ComparedRoute[] {
  const workload = { ...chapterCase.workload, requestsPerDay };
  const costCase = { ...chapterCase, workload, withPeople, day: buildDay };
  const key = JSON.stringify(costCase);
  const routes = memo.get(key) ?? routeComparison(costCase, costFacts, marketUnits);
  memo.set(key, routes);
  return routes;
}

/** Returns the cheapest route of some kinds. Throws if none is possible. */
export function cheapestOf(
  chapterCase: ChapterCase,
  asked: Asked,
  kinds: readonly RouteKind[],
): PricedRouteCost {
  const [cheapest] = possibleOf(chapterCase, asked, kinds);
  if (cheapest) return cheapest;
  throw new Error(
    `The cost chapter finds no route of ${kinds.join(', ')} for ${chapterCase.modelId} at ${String(asked.requestsPerDay)} requests a day. Choose another case in examples.ts.`,
  );
}

/** Returns every possible route of some kinds, the cheapest first. */
export function possibleOf(
  chapterCase: ChapterCase,
  asked: Asked,
  kinds: readonly RouteKind[],
): readonly PricedRouteCost[] {
  return comparisonOf(chapterCase, asked)
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ cost, others }): readonly RouteCost[] => [cost, ...others])
    .filter((cost) => cost.isPriced)
    .toSorted((a, b) => a.usdPerMonth.likely - b.usdPerMonth.likely);
}

/** The three columns of the chapter’s tables. */
export const COLUMNS = {
  paid: ['paid-api'],
  hosted: ['hosted-open'],
  own: ALWAYS_ON,
} as const satisfies Readonly<Record<string, readonly RouteKind[]>>;

export type Column = keyof typeof COLUMNS;

/** Returns the cheapest route of a column. */
export function columnCost(chapterCase: ChapterCase, asked: Asked, column: Column): PricedRouteCost {
  return cheapestOf(chapterCase, asked, COLUMNS[column]);
}
