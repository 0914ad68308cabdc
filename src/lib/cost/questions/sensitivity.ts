import { compareRoutes } from './route-comparison.ts';
import type { CostCase, CostFacts } from '../workload/cost-case.ts';
import type { RouteKind } from '../bills/route.ts';
import { movedInputs } from './moved-inputs.ts';
import type { CostQuestion } from './moved-input.ts';
import { servingUnits, type ServingUnits } from '../serving/serving-units.ts';

/** The answer to a case: which kind of route is cheapest, and what it costs. */
export interface Answer {
  readonly kind: RouteKind;
  readonly name: string;
  readonly usdPerMonth: number;
}

/** An input at one end of what it may be, and the answer there; none where no route is possible. */
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
  /** US dollars a month between the dearest and the cheapest of the answers at low, as it is, and at high. */
  readonly effectUsd: number;
  /** Whether another kind of route is cheapest at one of the two ends. */
  readonly flips: boolean;
}

/**
 * Returns how the cheapest route and its cost move when each input is moved on its own, see `movedInputs`; the largest
 * effect first. Inputs that change neither are left out.
 *
 * @example at 1,000 requests a day twice the requests double an API’s bill, and the price of electricity does nothing.
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
  const [first] = compareRoutes(costCase, facts, units);
  if (!first?.cost.isPossible) return undefined;
  const { kind, name, usdPerMonth } = first.cost;
  return { kind, name, usdPerMonth: usdPerMonth.likely };
}
