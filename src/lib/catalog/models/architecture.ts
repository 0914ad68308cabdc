import { z } from 'zod';
import { SourceSchema } from '../source.ts';

const Count = z.int().positive();
const CountOrZero = z.int().nonnegative();
const PerLayerCount = z.union([Count, z.array(CountOrZero).min(1)]);

/**
 * Softmax attention that keeps a key and a value for each token: multi-head
 * (keyValueHeads = heads), grouped-query (fewer) or multi-query (one).
 */
const AttentionSchema = z.strictObject({
  heads: Count,
  /** One number, or one a layer (0 = this layer has no attention). */
  keyValueHeads: PerLayerCount,
  /** Width of a key head. Its own setting in the configuration: never hiddenSize / heads. */
  headSize: Count,
  /** Width of a value head where it differs from the key head. */
  valueHeadSize: Count.optional(),
  /** Which projections have a bias. */
  bias: z.enum(['query-key-value', 'all']).optional(),
  /** Normalised queries and keys: one vector a head size, or one over all heads. */
  queryKeyNorm: z.enum(['per-head', 'all-heads']).optional(),
  /** An output gate: as wide as the queries, or one number a head. */
  outputGate: z.enum(['full', 'per-head']).optional(),
  /** Learned sinks, one number a head. */
  sinks: z.literal(true).optional(),
  /** Queries, keys and values are one tensor in the published file. */
  fused: z.literal(true).optional(),
  /** Values are computed with the key weights in full-attention layers; both are still cached. */
  valuesShareKeyWeights: z.literal(true).optional(),
});

/** Layers that look back over a window only. Fields left out are those of `attention`. */
const SlidingAttentionSchema = z.strictObject({
  window: Count,
  /** The window moves in whole chunks (Llama 4) instead of token by token. */
  chunked: z.literal(true).optional(),
  heads: Count.optional(),
  keyValueHeads: Count.optional(),
  headSize: Count.optional(),
  valueHeadSize: Count.optional(),
  /** llama.cpp does not use the window of this model and keeps the full cache. */
  ignoredByLlamaCpp: z.literal(true).optional(),
});

/** Multi-head latent attention: one compressed vector a token is cached for all heads. */
const LatentAttentionSchema = z.strictObject({
  heads: Count,
  /** Rank of the compressed queries; left out when queries are not compressed. */
  queryRank: Count.optional(),
  keyValueRank: Count,
  /** Width of the rotary part of a head. */
  rotaryHeadSize: Count,
  /** Width of the part of a key head without rotary position. */
  contentHeadSize: Count,
  valueHeadSize: Count,
  /** An output gate as wide as the values of all heads (Kimi K3). */
  outputGate: z.literal(true).optional(),
  /** Sparse attention: a small index of keys beside the cache. */
  indexer: z
    .strictObject({
      heads: Count,
      headSize: Count,
      /** How many layers have an index of their own, where not all do. */
      layers: Count.optional(),
    })
    .optional(),
});

/** Layers with a fixed-size state in place of a growing cache. */
const RecurrentSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('gated-delta-net'),
    keyHeads: Count,
    valueHeads: Count,
    keyHeadSize: Count,
    valueHeadSize: Count,
    convolution: Count,
  }),
  z.strictObject({
    kind: z.literal('kimi-delta-attention'),
    heads: Count,
    headSize: Count,
    convolution: Count,
  }),
  z.strictObject({
    kind: z.literal('mamba-2'),
    heads: Count,
    headSize: Count,
    groups: Count,
    stateSize: Count,
    convolution: Count,
  }),
]);

const FeedForwardSchema = z.strictObject({
  /** One number, or one a layer (0 = this layer has no feed-forward part). */
  size: PerLayerCount,
  /** Two matrices in (gate and up) or one. Most models since 2023 are gated. */
  gated: z.boolean(),
  /** Gate and up are one tensor in the published file. */
  fused: z.literal(true).optional(),
  bias: z.literal(true).optional(),
});

const ExpertsSchema = z.strictObject({
  count: Count,
  perToken: Count,
  /** Feed-forward size of one expert. */
  size: Count,
  /** Experts that see every token, and the feed-forward size of all of them together. */
  sharedSize: Count.optional(),
  /** The shared expert has a gate of its own (Qwen). */
  sharedGate: z.literal(true).optional(),
  /** The first layers are dense. */
  firstDenseLayers: CountOrZero.optional(),
  /** Experts in every nth layer only; the others are dense. */
  everyNthLayer: Count.optional(),
  /** A dense feed-forward part runs beside the experts in the same layer (Gemma 4). */
  besideDense: z.literal(true).optional(),
  /** Experts work on a compressed hidden state of this size (Nemotron 3 Super, Kimi K3). */
  latentSize: Count.optional(),
  gated: z.boolean().optional(),
  bias: z.literal(true).optional(),
  /** The router has a bias per expert. */
  routerBias: z.literal(true).optional(),
});

/**
 * The part of a model's configuration that memory depends on. The letters of
 * `layerPattern` are repeated, then cut, to `layers`:
 * F full attention, S sliding window, R recurrent, each followed by the
 * feed-forward part; f, s, r the same without it; d dense feed-forward alone,
 * e experts alone.
 */
export const ArchitectureSchema = z.strictObject({
  source: SourceSchema,
  /** Where single fields were read that the main source does not have. */
  otherSources: z.array(SourceSchema).optional(),
  layers: Count,
  hiddenSize: Count,
  vocabularySize: Count,
  /** The output layer uses the embedding matrix itself. */
  tiedEmbeddings: z.boolean(),
  attention: AttentionSchema.optional(),
  slidingAttention: SlidingAttentionSchema.optional(),
  latentAttention: LatentAttentionSchema.optional(),
  recurrent: RecurrentSchema.optional(),
  layerPattern: z
    .string()
    .regex(/^[FSRfsrde]+$/)
    .optional(),
  feedForward: FeedForwardSchema.optional(),
  experts: ExpertsSchema.optional(),
  /** A second normalisation after attention and feed-forward (Gemma 2 to 4, GLM-4). */
  postNorms: z.literal(true).optional(),
  /** One normalisation before both attention and feed-forward, or layer norms with a bias. */
  norms: z.enum(['rms', 'layer']).optional(),
  /** llama.cpp has its own mixture rules for this family. */
  ggufFamily: z.enum(['falcon']).optional(),
  /** Designs that no formula here covers, in words for the reader. */
  notModelled: z
    .strictObject({ weights: z.string().min(10).optional(), cache: z.string().min(10).optional() })
    .optional(),
});

/** The part of a model's configuration that memory depends on. */
export type Architecture = z.infer<typeof ArchitectureSchema>;
/** Latent attention as the configuration gives it. */
export type LatentAttention = z.infer<typeof LatentAttentionSchema>;
/** A recurrent layer as the configuration gives it. */
export type Recurrent = z.infer<typeof RecurrentSchema>;
/** A mixture of experts as the configuration gives it. */
export type Experts = z.infer<typeof ExpertsSchema>;
