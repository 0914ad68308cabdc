import type { Architecture } from '../../catalog/models/architecture.ts';
import type { Range } from '../../units/range.ts';
import { cacheByLayer, type CacheByLayer } from '../cache/cache-by-layer.ts';
import { computeByDevice, settingKey, type ComputeByDevice } from '../compute/compute-by-device.ts';
import { draftPart, projectorCompute, type DraftMemory } from '../inference/extra-contexts.ts';
import { hostWeightBytes } from '../inference/inference-memory.ts';
import type { InferencePlan } from '../plan/inference-plan.ts';
import {
  modelTensors,
  weightsByLayer,
  type ModelTensors,
  type WeightsByLayer,
} from '../weights/weights-by-layer.ts';

/** A plan's memory by layer, before it is divided into the devices' shares, in bytes. */
export interface PlanMemory {
  readonly plan: InferencePlan;
  readonly weights: WeightsByLayer;
  /** Weights that always stay in system memory: llama.cpp's embedding table. 0 for other runtimes. */
  readonly hostWeights: number;
  readonly cache: CacheByLayer;
  readonly compute: ComputeByDevice;
  /** A model that drafts tokens, with its weights, its own cache and its working memory. */
  readonly draft?: DraftMemory;
  /** What turns pictures into tokens: its file and its working memory. */
  readonly projector?: { readonly weights: number; readonly compute: Range };
}

/** Works out the memory of plans, with a memo of what several plans have in common, such as a model's tensors. */
export interface PlanEvaluator {
  /**
   * Returns the memory of a plan by layer.
   *
   * @throws {NotModelledError} when no formula covers the design, ArchitectureError when it contradicts itself.
   */
  readonly memory: (plan: InferencePlan) => PlanMemory;
}

/**
 * Returns an evaluator with a memo of its own. Use one for many plans: the tensors of a model are listed once, its
 * weights worked out once for each precision, its cache and its working memory once for each setting.
 *
 * @example 106 models in 8 precisions on 85 devices are 72,080 placements, but the memory of only 848 plans.
 */
export function planEvaluator(): PlanEvaluator {
  const models = new Map<Architecture, ModelMemo>();
  return {
    memory: (plan) => {
      const { architecture } = plan.model;
      let memo = models.get(architecture);
      if (!memo) models.set(architecture, (memo = new ModelMemo(architecture)));
      return memoryOf(plan, memo);
    },
  };
}

/** What has been worked out for one model. */
class ModelMemo {
  readonly #tensors: ModelTensors;
  readonly #weights = new Map<string, WeightsByLayer>();
  readonly #settings = new Map<string, { readonly cache: CacheByLayer; readonly compute: ComputeByDevice }>();

  constructor(architecture: Architecture) {
    this.#tensors = modelTensors(architecture);
  }

  weights(plan: InferencePlan): WeightsByLayer {
    const key = `${plan.precision} ${String(plan.quantizedOutputLayer ?? false)}`;
    let found = this.#weights.get(key);
    if (!found) this.#weights.set(key, (found = weightsByLayer(this.#tensors, plan.precision, plan)));
    return found;
  }

  setting(plan: InferencePlan): { readonly cache: CacheByLayer; readonly compute: ComputeByDevice } {
    const key = settingKey(plan);
    let found = this.#settings.get(key);
    if (!found) {
      found = { cache: cacheByLayer(plan.model.architecture, plan), compute: computeByDevice(plan) };
      this.#settings.set(key, found);
    }
    return found;
  }
}

function memoryOf(plan: InferencePlan, memo: ModelMemo): PlanMemory {
  const weights = memo.weights(plan);
  const { draft, projector } = plan.extras ?? {};
  return {
    plan,
    weights,
    hostWeights: hostWeightBytes(plan, weights.embedding),
    ...memo.setting(plan),
    ...(draft && { draft: draftPart(plan, draft) }),
    ...(projector && { projector: { weights: projector.fileBytes, compute: projectorCompute(projector) } }),
  };
}
