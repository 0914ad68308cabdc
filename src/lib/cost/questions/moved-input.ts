import type { ServingUnits } from '../serving/serving-units.ts';
import type { CostCase, CostFacts } from '../workload/cost-case.ts';

/** All that an answer depends on. */
export interface CostQuestion {
  readonly costCase: CostCase;
  readonly facts: CostFacts;
  readonly units: ServingUnits;
}

/** An input as it is, and the question with it at either end. */
export interface MovedInput {
  readonly input: string;
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly low: { readonly value: number; readonly question: CostQuestion };
  readonly high: { readonly value: number; readonly question: CostQuestion };
}
