import type { Model } from '../../../lib/catalog/models/model.ts';
import { inferenceMemory } from '../../../lib/memory/inference/inference-memory.ts';
import { NotModelledError } from '../../../lib/memory/model/not-modelled.ts';
import type { Precision } from '../../../lib/memory/weights/precision.ts';
import type { InferencePlan } from '../../../lib/memory/plan/inference-plan.ts';
import { parameterCount } from '../../../lib/memory/model/model-tensors.ts';
import type { Range } from '../../../lib/units/range.ts';
import { activeParameters } from './active-parameters.ts';
import { attentionDesign, type AttentionDesign } from './attention-design.ts';
import { pagePrecisions, USUAL_CONTEXT, usualPrecision } from './usual-precision.ts';

/** The memory of a model in one file type, with a conversation of the usual length. */
export interface PrecisionNeed {
  readonly precision: Precision;
  readonly weightBytes: number;
  readonly totalBytes: Range;
}

/** What a model's page and the table of all models say about it. */
export interface ModelSheet {
  readonly model: Model;
  readonly parameters: number;
  /** Weights that a mixture of experts reads for one token; omitted for other models, and where no formula covers the design. */
  readonly activeParameters?: number;
  readonly design: AttentionDesign;
  readonly usual: Precision;
  /** Empty when no formula covers the design; `notModelled` says why. */
  readonly needs: readonly PrecisionNeed[];
  readonly notModelled?: string;
}

/** Returns what is known and computed of a model. Example: Llama 3.1 8B needs 4.92 GB of weights in Q4_K_M. */
export function modelSheet(model: Model): ModelSheet {
  const { architecture } = model;
  const known = {
    model,
    parameters: parameterCount(architecture),
    design: attentionDesign(architecture),
    usual: usualPrecision(model),
  };
  try {
    const needs = pagePrecisions(model).map((precision) => {
      const { weightParts, total } = inferenceMemory(sheetPlan(model, precision));
      return { precision, weightBytes: weightParts.bytes, totalBytes: total };
    });
    return {
      ...known,
      needs,
      ...(architecture.experts && { activeParameters: activeParameters(model) }),
    };
  } catch (error) {
    if (!(error instanceof NotModelledError)) throw error;
    return { ...known, needs: [], notModelled: error.reason };
  }
}

/** Returns the plan behind a sheet's figures: llama.cpp, one user, a cache in 16 bits. */
export function sheetPlan(model: Model, precision: Precision): InferencePlan {
  return {
    model,
    precision,
    runtime: 'llama.cpp',
    contextTokens: Math.min(USUAL_CONTEXT, model.contextLength),
    sequences: 1,
    keyPrecision: 'f16',
    valuePrecision: 'f16',
  };
}
