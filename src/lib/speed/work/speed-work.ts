import type { Architecture } from '../../catalog/models/architecture.ts';
import { layersOf } from '../../memory/model/layer.ts';
import type { Runtime } from '../../memory/model/runtime.ts';
import type { InferencePlan } from '../../memory/plan/inference-plan.ts';
import type { Precision } from '../../memory/weights/precision.ts';
import { weightBreakdown, type WeightBreakdown } from '../../memory/weights/weights.ts';
import { cacheReads, type CacheRead } from './cache-reads.ts';

/** What one step of a model reads and computes, on any device. */
export interface SpeedWork {
  readonly runtime: Runtime;
  readonly precision: Precision;
  /** Layers, counted as token mixers and feed-forward parts ÷ 2. May be a fraction. */
  readonly layers: number;
  /** Those of them with a recurrent state. */
  readonly recurrentLayers: number;
  /** Devices that can share the heads of the cache: 1 for latent attention, which each device keeps whole. */
  readonly cacheHeads: number;
  /** Bytes of weights that every step reads: all but the routed experts and the embedding table. */
  readonly denseBytes: number;
  /** Bytes of all routed experts. */
  readonly expertBytes: number;
  /** The share of the routed experts that one token uses: 0 to 1, 0 without experts. */
  readonly expertShare: number;
  /** Weights that one token is multiplied by. */
  readonly activeParameters: number;
  /** What attention reads for one sequence, grouped by the shape of layers. */
  readonly cacheReads: readonly CacheRead[];
  /** Tokens of a prompt computed in one step: 1 or more. */
  readonly microBatchTokens: number;
  readonly flashAttention: boolean;
}

/** llama.cpp's default micro-batch; the usual step of vLLM and SGLang. */
const MICRO_BATCH_TOKENS: Readonly<Record<Runtime, number>> = {
  'llama.cpp': 512,
  vllm: 8192,
  transformers: 8192,
};

/**
 * Returns what one step of a model reads and computes. It does not depend on the device, so a table of all devices
 * computes it once per model. The embedding table is looked up, not read, unless the output layer uses the same matrix.
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

/** Everything but the routed experts, with the embedding table only where it is the output layer too. */
function partsRead(
  { bytes, parameters, bytesByPart, parametersByPart }: WeightBreakdown,
  { tiedEmbeddings }: Architecture,
): { readonly bytes: number; readonly parameters: number } {
  return {
    bytes: bytes - bytesByPart.experts - (tiedEmbeddings ? 0 : bytesByPart.embedding),
    parameters: parameters - parametersByPart.experts - (tiedEmbeddings ? 0 : parametersByPart.embedding),
  };
}

/** Some designs have layers of a single part (Nemotron-H), so a part counts as half a layer. */
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
