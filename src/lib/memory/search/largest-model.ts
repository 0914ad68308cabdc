import type { Architecture } from '../../catalog/models/architecture.ts';
import { parameterCount } from '../model/model-tensors.ts';
import { NotModelledError } from '../model/not-modelled.ts';
import type { DeviceMemory } from '../placement/device-memory.ts';
import { planEvaluator } from '../placement/plan-memory.ts';
import type { InferencePlan } from '../plan/inference-plan.ts';
import { bestPrecision, type PlacedPrecision, type PrecisionOptions } from './best-precision.ts';

/** The largest model that runs on some devices, and the models that could not be judged. */
export interface LargestModel<Model> {
  /** Absent when none runs. */
  readonly found?: PlacedPrecision & { readonly model: Model; readonly parameters: number };
  /** Models that were tried but that no formula covers, each with the reason. */
  readonly notModelled: readonly { readonly model: Model; readonly reason: string }[];
}

/**
 * Returns the model with the most parameters that runs on the devices in a precision with at least `leastBits` bits, in
 * its best precision. Models are tried from the largest down, so the answer is exact for the list.
 * `planFor` gives a model's plan without its precision: runtime, context and users, so that the context can be cut to
 * what the model allows.
 *
 * @example Of the guide's models, at 4 bits or more and 8192 tokens in llama.cpp, the largest on an RTX 4090 is
 * Falcon 40B in Q4_K_S.
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
