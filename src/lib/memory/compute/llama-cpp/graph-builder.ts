import type { Architecture } from '../../../catalog/models/architecture.ts';
import {
  cacheCells,
  DEFAULT_MICRO_BATCH_TOKENS,
  slidingCells,
  type CacheShape,
} from '../../cache/cache-cells.ts';
import { CACHE_BYTES } from '../../cache/cache-precision.ts';
import { tensorParameters, type Tensor } from '../../model/tensor.ts';
import type { InferencePlan } from '../../plan/inference-plan.ts';
import { blockBytes } from '../../weights/block-type.ts';
import { blockTypeInMixture } from '../../weights/gguf-block-type.ts';
import { mixtureContext, type MixtureContext } from '../../weights/mixture-context.ts';
import { isGgufMixture } from '../../weights/precision.ts';
import {
  addToGraph,
  cast,
  elementwise,
  emptyGraph,
  input,
  product,
  result,
  weight,
  type Graph,
  type GraphTensor,
} from './graph-tensor.ts';

/** What the parts of a model's graph are built from. */
export interface GraphBuilder {
  readonly graph: Graph;
  readonly architecture: Architecture;
  readonly plan: InferencePlan & CacheShape;
  /** ik_llama.cpp, which fuses several steps of llama.cpp into one. */
  readonly isFork: boolean;
  readonly usesFlashAttention: boolean;
  /** Tokens computed at once. */
  readonly tokens: number;
  /** Cache cells that a token may look at, in full-attention and in sliding layers. */
  readonly cells: { readonly full: number; readonly sliding: number };
  readonly masks: { readonly full: GraphTensor; readonly sliding: GraphTensor };
  readonly positions: GraphTensor;
  /** Accelerators in use; the processor is the device with this number. */
  readonly accelerators: number;
  /** Bytes of one number of a cached key, and of a cached value. */
  readonly keyBytes: number;
  readonly valueBytes: number;
  /** Returns a weight matrix on a device, with its bytes if it may be copied to another. */
  readonly matrix: (device: number, shape: MatrixShape) => GraphTensor;
}

/** A matrix of the model by its role, part and layer, with its size. */
export type MatrixShape = Omit<Tensor, 'quantizable' | 'copies'> & { readonly copies?: number };

/**
 * Returns what a model's graph is built from: the sizes that follow from the plan, the inputs, and an empty graph.
 * A mask takes 4 bytes a cell and token, and with flash attention a copy of 2 bytes. Builds of llama.cpp since mid-2026
 * fill in the 2-byte mask directly.
 *
 * @source build_inp_KQ_mask in llama.cpp of both projects (the rows of the mask
 * are rounded up to 64).
 * @example Llama 3.1 8B, 8192 tokens, micro-batch 512: a mask of 8192 × 512 numbers, 16 MiB, and its copy of 8 MiB.
 */
export function graphBuilder(plan: InferencePlan & CacheShape): GraphBuilder {
  const { architecture } = plan.model;
  const isFork = plan.program === 'ik_llama.cpp';
  const usesFlashAttention = plan.flashAttention !== false;
  const streams = plan.unified === false ? plan.sequences : 1;
  const allCells = cacheCells(plan);
  const sliding = architecture.slidingAttention;
  const slidingAll = slidingCells(sliding?.window, sliding?.ignoredByLlamaCpp ?? false, plan);
  const cells = { full: allCells / streams, sliding: slidingAll / streams };
  const tokens = Math.min(plan.microBatchTokens ?? DEFAULT_MICRO_BATCH_TOKENS, allCells);
  const maskRows = Math.ceil(tokens / streams / 64) * 64 * streams;
  const maskOf = (width: number): GraphTensor => {
    if (plan.program === 'llama-server' && usesFlashAttention) return input(width, maskRows, 2);
    const mask = input(width, maskRows);
    return usesFlashAttention ? cast(mask, 2) : mask;
  };
  const full = maskOf(cells.full);
  const accelerators = plan.placement?.accelerators ?? 1;
  const bytesOf = stagedBytes(plan);
  return {
    graph: emptyGraph(),
    architecture,
    plan,
    isFork,
    usesFlashAttention,
    tokens,
    cells,
    masks: { full, sliding: sliding ? maskOf(cells.sliding) : full },
    positions: input(tokens),
    accelerators,
    keyBytes: CACHE_BYTES[plan.keyPrecision],
    valueBytes: CACHE_BYTES[plan.valuePrecision],
    matrix: (device, shape) => {
      if (device < accelerators || accelerators === 0) return weight(device);
      const stays = plan.placement?.staysOnHost;
      const hostOnly = stays === 'all' || (stays === 'experts' && shape.part === 'experts');
      return weight(device, bytesOf({ copies: 1, quantizable: true, ...shape }), hostOnly);
    },
  };
}

function stagedBytes(plan: InferencePlan): (tensor: Tensor) => number {
  const bits = plan.placement?.stagedBitsPerWeight;
  const { precision } = plan;
  if (bits !== undefined || !isGgufMixture(precision)) {
    return (tensor) => (tensorParameters(tensor) * (bits ?? 16)) / 8;
  }
  // Deferred, because few graphs have a matrix that is copied.
  let context: MixtureContext | undefined;
  return (tensor) => {
    context ??= mixtureContext(plan.model.architecture);
    return blockBytes(blockTypeInMixture(precision, tensor, context), tensorParameters(tensor));
  };
}

/**
 * Adds tensors, and what they are computed from, to the graph at this place. The order in which parts are added is the
 * order of computation, so it decides which results are alive at the same time.
 *
 * @example softmax attention adds queries, keys and values, then the stores into the cache, then the mixed values.
 */
export function compute(builder: GraphBuilder, ...tensors: readonly GraphTensor[]): void {
  for (const tensor of tensors) addToGraph(builder.graph, tensor);
}

/**
 * Returns a normalised tensor of the same shape: one step in ik_llama.cpp, two (the second in place) in llama.cpp.
 *
 * @example 512 tokens of 4096 numbers: 8 MiB in both.
 */
export function normalised(builder: GraphBuilder, tensor: GraphTensor, device: number): GraphTensor {
  if (builder.isFork) return result(tensor.shape, [tensor, weight(device)]);
  return elementwise(elementwise(tensor), weight(device));
}

/**
 * Returns the sum of two tensors, written over one of them if nothing else needs it.
 *
 * @example a layer's result of 512 × 4096 numbers added to the stream: 8 MiB, in the place of the result.
 */
export function sum(one: GraphTensor, other: GraphTensor): GraphTensor {
  return elementwise(one, other);
}

/** Which matrix a projection uses, without its size. */
export type MatrixKind = Pick<MatrixShape, 'role' | 'part'> & { readonly layer?: number };

/**
 * Returns `tensor` times a matrix of the model on `device`: `rows` numbers a token. Without `kind` the matrix is one of
 * attention with no special role.
 *
 * @example 512 tokens of 4096 numbers to the 128,256 logits of Llama 3.1 8B: 250.5 MiB.
 */
export function projected(
  builder: GraphBuilder,
  device: number,
  tensor: GraphTensor,
  rows: number,
  kind: MatrixKind = { role: 'other', part: 'attention' },
): GraphTensor {
  return product(builder.matrix(device, { ...kind, columns: tensor.shape[0], rows }), tensor, rows);
}
