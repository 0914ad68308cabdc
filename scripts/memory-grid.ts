import { NotModelledError } from '../src/lib/memory/model/not-modelled.ts';
import type { Model } from '../src/lib/catalog/models/model.ts';
import type { DeviceMemory } from '../src/lib/memory/placement/device-memory.ts';
import type { InferencePlan } from '../src/lib/memory/plan/inference-plan.ts';
import { placementOf } from '../src/lib/memory/placement/placement.ts';
import type { Placement } from '../src/lib/memory/placement/placement-verdict.ts';
import { planEvaluator } from '../src/lib/memory/placement/plan-memory.ts';
import type { Precision } from '../src/lib/memory/weights/precision.ts';

export const PRECISIONS: readonly Precision[] = [
  ...(['BF16', 'Q8_0', 'Q6_K', 'Q5_K_M'] as const),
  ...(['Q4_K_M', 'IQ4_XS', 'Q3_K_M', 'Q2_K'] as const),
];

type Modelled = Pick<Model, 'architecture'>;

/** How many placements of the grid end in each verdict. */
export type Verdicts = Readonly<Record<Placement['verdict'], number>>;

/**
 * Places every model in each of PRECISIONS on every device, with llama.cpp and 8192 tokens.
 *
 * @throws {NotModelledError} when the formulas do not cover one of the models in llama.cpp; see `gridModels`.
 */
export function gridVerdicts(models: readonly Modelled[], devices: readonly DeviceMemory[]): Verdicts {
  const counts = { fits: 0, tight: 0, offloads: 0, unknown: 0, 'does-not-fit': 0 };
  const evaluator = planEvaluator();
  for (const { architecture } of models) {
    // One object for all precisions, by which the evaluator knows that it is the same model.
    const model: InferencePlan['model'] = { architecture };
    for (const precision of PRECISIONS) {
      const parts = evaluator.memory({
        model,
        precision,
        runtime: 'llama.cpp',
        contextTokens: 8192,
        sequences: 1,
        keyPrecision: 'f16',
        valuePrecision: 'f16',
      });
      for (const device of devices) counts[placementOf(parts, [device]).verdict] += 1;
    }
  }
  return counts;
}

/** A model that the grid leaves out, and what is not known of it. */
export interface LeftOut {
  readonly name: string;
  readonly reason: string;
}

/** Sorts the models into those that the formulas cover in llama.cpp, on all of the devices, and the others. */
export function gridModels<Kind extends Modelled & Pick<Model, 'name'>>(
  models: readonly Kind[],
  devices: readonly DeviceMemory[],
): { readonly covered: readonly Kind[]; readonly leftOut: readonly LeftOut[] } {
  const covered: Kind[] = [];
  const leftOut: LeftOut[] = [];
  for (const model of models) {
    try {
      gridVerdicts([model], devices);
      covered.push(model);
    } catch (error) {
      if (!(error instanceof NotModelledError)) throw error;
      leftOut.push({ name: model.name, reason: error.reason });
    }
  }
  return { covered, leftOut };
}
