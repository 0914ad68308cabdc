import type { CostFacts } from '../facts/cost-facts.ts';
import type { ServingUnits } from '../serving/serving-units.ts';
import type { CostCase } from '../workload/cost-case.ts';

/** Everything that an answer depends on. */
export interface CostQuestion {
  readonly costCase: CostCase;
  readonly facts: CostFacts;
  readonly units: ServingUnits;
}

/** An input of a question, and the question with this input at either end of its range. */
export interface MovedInput {
  readonly input: string;
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly low: { readonly value: number; readonly question: CostQuestion };
  readonly high: { readonly value: number; readonly question: CostQuestion };
}
