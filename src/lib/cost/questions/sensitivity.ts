import type { RouteKind } from '../bills/route.ts';
import type { CostFacts } from '../facts/cost-facts.ts';
import { servingUnits, type ServingUnits } from '../serving/serving-units.ts';
import type { CostCase } from '../workload/cost-case.ts';
import type { CostQuestion } from './cost-question.ts';
import { movedInputs } from './moved-inputs.ts';
import { routeComparison } from './route-comparison.ts';

/** The answer to a case: the cheapest kind of route and what it costs. */
export interface Answer {
  readonly kind: RouteKind;
  readonly name: string;
  /** US dollars a month, likely. */
  readonly usdPerMonth: number;
}

/** An input at one end of its range, and the answer there, which is absent where no route is possible. */
export interface AnswerAt {
  readonly value: number;
  readonly answer?: Answer;
}

/** How the answer moves when one input does. */
export interface Sensitivity {
  /** The workload’s field, the assumption’s id, or what is priced. */
  readonly input: string;
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly low: AnswerAt;
  readonly high: AnswerAt;
  /** US dollars a month between the highest and the lowest of the answers at low, as it is and at high: 0 or more. */
  readonly effectUsd: number;
  /** Whether another kind of route is cheapest at one of the two ends. */
  readonly flips: boolean;
}

/**
 * Returns how the cheapest route and its cost change when one input at a time is moved (see `movedInputs`), the largest
 * effect first, without the inputs that change neither.
 *
 * @example $12.32 a month by the token at 1,000 requests a day: half and twice the requests give $6.16 and $24.64, an
 * effect of $18.48. The price of electricity is missing.
 */
export function sensitivity(
  costCase: CostCase,
  facts: CostFacts,
  units: ServingUnits = servingUnits(facts),
): readonly Sensitivity[] {
  const question: CostQuestion = { costCase, facts, units };
  const now = answerTo(question);
  return movedInputs(question)
    .map(({ low, high, ...input }): Sensitivity => {
      const [atLow, atHigh] = [answerTo(low.question), answerTo(high.question)];
      const sums = [now, atLow, atHigh].flatMap((answer) => answer?.usdPerMonth ?? []);
      return {
        ...input,
        low: { value: low.value, ...(atLow && { answer: atLow }) },
        high: { value: high.value, ...(atHigh && { answer: atHigh }) },
        effectUsd: sums.length === 0 ? 0 : Math.max(...sums) - Math.min(...sums),
        flips: [atLow, atHigh].some((answer) => answer?.kind !== now?.kind),
      };
    })
    .filter(({ effectUsd, flips }) => effectUsd > 0 || flips)
    .toSorted((a, b) => b.effectUsd - a.effectUsd);
}

function answerTo({ costCase, facts, units }: CostQuestion): Answer | undefined {
  const [first] = routeComparison(costCase, facts, units);
  if (!first?.cost.isPriced) return undefined;
  const { kind, name, usdPerMonth } = first.cost;
  return { kind, name, usdPerMonth: usdPerMonth.likely };
}
