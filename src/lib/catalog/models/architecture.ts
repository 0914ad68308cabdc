import { z } from 'zod';
import { SourceSchema, type Unsourced } from '../source.ts';

const Count = z.int().positive();
const CountOrZero = z.int().nonnegative();
const PerLayerCount = z.union([Count, z.array(CountOrZero).min(1)]);

/**
 * Softmax attention that caches a key and a value for each token: multi-head (keyValueHeads = heads), grouped-query
 * (fewer) or multi-query (one). Head sizes are counted in elements, not bytes.
 */
const AttentionSchema = z.strictObject({
  heads: Count,
  /** One number for all layers, or one for each layer (0 = a layer without attention). */
  keyValueHeads: PerLayerCount,
  /** Elements of a key head. Take it from the configuration's own setting, never from hiddenSize / heads. */
  headSize: Count,
  /** Elements of a value head, where they differ from those of a key head. */
  valueHeadSize: Count.optional(),
  /** Which projections have a bias. */
  bias: z.enum(['query-key-value', 'all']).optional(),
  /** Normalised queries and keys: one weight vector of the head size, or one across all heads. */
  queryKeyNorm: z.enum(['per-head', 'all-heads']).optional(),
  /** An output gate: as wide as the queries, or one number for each head. */
  outputGate: z.enum(['full', 'per-head']).optional(),
  /** Learned attention sinks, one number for each head. */
  sinks: z.literal(true).optional(),
  /** Queries, keys and values are a single tensor in the published file. */
  fused: z.literal(true).optional(),
  /** Values are computed with the key weights in full-attention layers; both are still cached. */
  valuesShareKeyWeights: z.literal(true).optional(),
});

/** Layers that attend to a sliding window only. Omitted fields are those of `attention`. */
const SlidingAttentionSchema = z.strictObject({
  /** Tokens that the window covers. */
  window: Count,
  /** The window moves in whole chunks (Llama 4) instead of token by token. */
  chunked: z.literal(true).optional(),
  heads: Count.optional(),
  keyValueHeads: Count.optional(),
  headSize: Count.optional(),
  valueHeadSize: Count.optional(),
  /** llama.cpp ignores this model's window and keeps the full cache. */
  ignoredByLlamaCpp: z.literal(true).optional(),
});

/** Multi-head latent attention: caches one compressed vector for each token, shared by all heads. */
const LatentAttentionSchema = z.strictObject({
  heads: Count,
  /** Rank of the compressed queries. Omitted when queries are not compressed. */
  queryRank: Count.optional(),
  /** Elements of the compressed vector that is cached for each token. */
  keyValueRank: Count,
  /** Elements of the rotary part of a head. */
  rotaryHeadSize: Count,
  /** Elements of the part of a key head without rotary position. */
  contentHeadSize: Count,
  valueHeadSize: Count,
  /** An output gate as wide as the values of all heads (Kimi K3). */
  outputGate: z.literal(true).optional(),
  /** Sparse attention: a small index of keys in addition to the cache. */
  indexer: z
    .strictObject({
      heads: Count,
      headSize: Count,
      /** Layers with an index of their own, where not all have one. */
      layers: Count.optional(),
    })
    .optional(),
});

/** Layers with a fixed-size state instead of a growing cache. `convolution` is the width of the kernel in tokens. */
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
  /** Intermediate size: one number for all layers, or one for each (0 = a layer without a feed-forward part). */
  size: PerLayerCount,
  /** Two input matrices (gate and up) instead of one. Most models since 2023 are gated. */
  gated: z.boolean(),
  /** Gate and up are a single tensor in the published file. */
  fused: z.literal(true).optional(),
  bias: z.literal(true).optional(),
});

const ExpertsSchema = z.strictObject({
  /** Experts in one layer, and how many of them the router picks for each token. */
  count: Count,
  perToken: Count,
  /** Intermediate size of one expert. */
  size: Count,
  /** Intermediate size of all shared experts together. They process every token. */
  sharedSize: Count.optional(),
  /** The shared expert has a gate of its own (Qwen). */
  sharedGate: z.literal(true).optional(),
  /** How many of the first layers are dense. */
  firstDenseLayers: CountOrZero.optional(),
  /** Only every nth layer has experts; the others are dense. */
  everyNthLayer: Count.optional(),
  /** A dense feed-forward part runs in parallel to the experts of the same layer (Gemma 4). */
  besideDense: z.literal(true).optional(),
  /** Size of the compressed hidden state that the experts work on (Nemotron 3 Super, Kimi K3). */
  latentSize: Count.optional(),
  gated: z.boolean().optional(),
  bias: z.literal(true).optional(),
  /** The router has a bias for each expert. */
  routerBias: z.literal(true).optional(),
});

/** The part of a model's configuration that decides how much memory it needs. */
export const ArchitectureSchema = z.strictObject({
  source: SourceSchema,
  /** Where fields were read that the main source does not have. */
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
  /**
   * A letter for each layer, repeated or cut to the number of `layers`: F full attention, S sliding window, R
   * recurrent, each followed by the feed-forward part; f, s, r the same without it; d dense feed-forward alone; e
   * experts alone.
   */
  layerPattern: z
    .string()
    .regex(/^[FSRfsrde]+$/)
    .optional(),
  feedForward: FeedForwardSchema.optional(),
  experts: ExpertsSchema.optional(),
  /** A further normalisation after attention and after feed-forward (Gemma 2 to 4, GLM-4). */
  postNorms: z.literal(true).optional(),
  /**
   * `layer`: layer norms with a bias, whose output both attention and feed-forward read (Falcon, Phi-2). Default:
   * `rms`.
   */
  norms: z.enum(['rms', 'layer']).optional(),
  /** A family for which llama.cpp mixes precisions by rules of its own. */
  ggufFamily: z.enum(['falcon']).optional(),
  /** What no formula here covers, in words for the reader. */
  notModelled: z
    .strictObject({ weights: z.string().min(10).optional(), cache: z.string().min(10).optional() })
    .optional(),
});

/** The same with where it was read. */
export type SourcedArchitecture = z.infer<typeof ArchitectureSchema>;

/** The part of a model's configuration that decides how much memory it needs. */
export type Architecture = Unsourced<SourcedArchitecture>;
/** Latent attention as the configuration gives it. */
export type LatentAttention = z.infer<typeof LatentAttentionSchema>;
/** A recurrent layer as the configuration gives it. */
export type Recurrent = z.infer<typeof RecurrentSchema>;
/** A mixture of experts as the configuration gives it. */
export type Experts = z.infer<typeof ExpertsSchema>;
