import type { Architecture } from '../../catalog/models/architecture.ts';
import { bestPrecision, type PlacedPrecision, type PrecisionOptions } from './best-precision.ts';
import type { DeviceMemory } from '../placement/device-memory.ts';
import type { InferencePlan } from '../plan/inference-plan.ts';
import { NotModelledError } from '../model/not-modelled.ts';
import { planEvaluator } from '../placement/plan-memory.ts';
import { parameterCount } from '../model/model-tensors.ts';

/** The largest model that devices hold, and which models could not be looked at. */
export interface LargestModel<Model> {
  /** Absent when the devices hold none. */
  readonly found?: PlacedPrecision & { readonly model: Model; readonly parameters: number };
  /** Models that no formula covers, each with the reason. */
  readonly notModelled: readonly { readonly model: Model; readonly reason: string }[];
}

/**
 * Returns the model with the most parameters that the devices hold in a precision with at least `leastBits` bits, in
 * its best precision. All models are tried, from the largest down, so the answer is exact for the list.
 * `planFor` gives a model's plan without its precision: runtime, context and users, so that a context can be cut to
 * what the model allows.
 *
 * @example of the guide's models, at 4 bits or more and 8192 tokens in llama.cpp, an RTX 4090
 * holds Falcon 40B in Q4_K_S.
 */
export function largestModel<Model extends { readonly architecture: Architecture }>(
  models: readonly Model[],
  planFor: (model: Model) => Omit<InferencePlan, 'precision' | 'model'>,
  devices: readonly DeviceMemory[],
  options: PrecisionOptions = {},
): LargestModel<Model> {
  const evaluator = options.evaluator ?? planEvaluator();
  const notModelled: { model: Model; reason: string }[] = [];
  const sized = models
    .map((model) => ({ model, parameters: parameterCount(model.architecture) }))
    .toSorted((a, b) => b.parameters - a.parameters);
  for (const { model, parameters } of sized) {
    try {
      const placed = bestPrecision({ ...planFor(model), model }, devices, { ...options, evaluator });
      if (placed) return { found: { ...placed, model, parameters }, notModelled };
    } catch (error) {
      if (!(error instanceof NotModelledError)) throw error;
      notModelled.push({ model, reason: error.reason });
    }
  }
  return { notModelled };
}
