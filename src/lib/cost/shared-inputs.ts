import type { CostCase, CostFacts } from './cost-case.ts';

/**
 * Returns the case with what an hour of people's time costs at each end of its range, for holding two routes against
 * each other at their ends. An hour costs the same whichever route is taken: left free, it would be cheap for one and dear for
 * the other, and the break-even would look less certain than it is. One case alone where it does not matter: people are
 * not counted, or the reader gave the number.
 * Worked: $60 to $140 an hour: a case at exactly $60 and one at exactly $140.
 */
export function sharedInputEnds(costCase: CostCase, facts: CostFacts): readonly CostCase[] {
  const hour = facts.assumptions.find(({ id }) => id === 'usd-per-hour');
  const isFree = costCase.ownAssumptions?.['usd-per-hour'] === undefined;
  if (!hour || !isFree || !costCase.withPeople) return [costCase];
  return [hour.range.low, hour.range.high].map((usdPerHour) => ({
    ...costCase,
    ownAssumptions: { ...costCase.ownAssumptions, 'usd-per-hour': usdPerHour },
  }));
}
