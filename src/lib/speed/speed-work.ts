import type { Architecture } from '../catalog/models/architecture.ts';
import type { InferencePlan } from '../memory/plan/inference-plan.ts';
import type { Precision } from '../memory/weights/precision.ts';
import { layersOf } from '../memory/model/layer.ts';
import type { Runtime } from '../memory/model/runtime.ts';
import { weightBreakdown, type WeightBreakdown } from '../memory/weights/weights.ts';
import { cacheReads, type CacheRead } from './cache-reads.ts';

/** What one step of a model reads and computes, whatever it runs on. */
export interface SpeedWork {
  readonly runtime: Runtime;
  readonly precision: Precision;
  /** Token mixers and feed-forward parts, two of which make a layer. */
  readonly layers: number;
  /** Of them, layers with a recurrent state. */
  readonly recurrentLayers: number;
  /** Devices that can share the heads of the cache; one for latent attention, which each device keeps whole. */
  readonly cacheHeads: number;
  /** Weights that every step reads, in bytes: all but the routed experts and the embedding table. */
  readonly denseBytes: number;
  /** All routed experts, in bytes. */
  readonly expertBytes: number;
  /** The share of the routed experts that one token uses; 0 without experts. */
  readonly expertShare: number;
  /** Multiplications by weights for one token: the weights that take part in it. */
  readonly activeParameters: number;
  /** What attention reads for one sequence, by layers of one shape. */
  readonly cacheReads: readonly CacheRead[];
  /** Tokens of a prompt computed at once. */
  readonly microBatchTokens: number;
  readonly flashAttention: boolean;
}

/** vLLM's and SGLang's usual step; llama.cpp's default micro-batch. */
const MICRO_BATCH_TOKENS: Readonly<Record<Runtime, number>> = {
  'llama.cpp': 512,
  vllm: 8192,
  transformers: 8192,
};

/**
 * Returns what one step of a model reads and computes: independent of the device, so that a table of all devices needs
 * it once for each model. The embedding table is looked up, not read, unless the output layer uses the same matrix.
 *
 * @throws {NotModelledError} when no formula covers the design.
 * @example Llama 3.1 8B in Q4_K_M reads 4,617,396,224 bytes of weights a token, and Mixtral 8x7B a quarter of its experts.
 */
export function speedWork(plan: InferencePlan): SpeedWork {
  const { architecture } = plan.model;
  const weights = weightBreakdown(plan.model, plan.precision, plan);
  const expertShare = architecture.experts ? architecture.experts.perToken / architecture.experts.count : 0;
  const read = partsRead(weights, architecture);
  return {
    runtime: plan.runtime,
    precision: plan.precision,
    ...layerCounts(architecture),
    denseBytes: read.bytes,
    expertBytes: weights.bytesByPart.experts,
    expertShare,
    activeParameters: read.parameters + weights.parametersByPart.experts * expertShare,
    cacheReads: cacheReads(plan),
    microBatchTokens: plan.microBatchTokens ?? MICRO_BATCH_TOKENS[plan.runtime],
    flashAttention: plan.flashAttention ?? true,
  };
}

/** Everything but routed experts, and the embedding table only where it is the output layer too. */
function partsRead(
  { bytes, parameters, bytesByPart, parametersByPart }: WeightBreakdown,
  { tiedEmbeddings }: Architecture,
): { readonly bytes: number; readonly parameters: number } {
  return {
    bytes: bytes - bytesByPart.experts - (tiedEmbeddings ? 0 : bytesByPart.embedding),
    parameters: parameters - parametersByPart.experts - (tiedEmbeddings ? 0 : parametersByPart.embedding),
  };
}

/** Some designs have layers of one part only (Nemotron-H), so a part counts as half a layer. */
function layerCounts(
  architecture: Architecture,
): Pick<SpeedWork, 'layers' | 'recurrentLayers' | 'cacheHeads'> {
  let parts = 0;
  let recurrentLayers = 0;
  let cacheHeads = 1;
  for (const { mixer, channel } of layersOf(architecture)) {
    if (mixer.kind !== 'none') parts += 1;
    if (channel.experts || channel.denseSize > 0) parts += 1;
    if (mixer.kind === 'recurrent') recurrentLayers += 1;
    if (mixer.kind === 'full' || mixer.kind === 'sliding')
      cacheHeads = Math.max(cacheHeads, mixer.keyValueHeads);
  }
  return { layers: parts / 2, recurrentLayers, cacheHeads };
}
