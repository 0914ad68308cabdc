import type { Assumption, AssumptionId } from '../../lib/cost/facts/assumption.ts';
import { costFacts } from '../facts/market.ts';
import { named } from '../facts/named.ts';

/** What the cost calculation assumes, for sentences. The files are in src/content/assumptions. */

function assumption(id: AssumptionId): Assumption {
  return named(costFacts.assumptions, id, 'assumption', 'src/content/assumptions');
}

/** Returns the likely value of an assumption as a number, for a calculation in a sentence. */
export function likely(id: AssumptionId): number {
  return assumption(id).range.likely;
}

/** Returns the range of an assumption: “2 (0.5 to 8)”. */
export function rangeOf(id: AssumptionId): string {
  const { low, likely: middle, high } = assumption(id).range;
  return low === high ? String(middle) : `${middle} (${low} to ${high})`;
}

/** Returns the range of an assumption that is a share: “65 % (60 to 70)”. */
export function shareRangeOf(id: AssumptionId): string {
  const { low, likely: middle, high } = assumption(id).range;
  const whole = (share: number): string => String(Math.round(share * 100));
  return `${whole(middle)}\u00a0% (${whole(low)} to ${whole(high)})`;
}
