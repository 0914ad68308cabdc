/** What the code of a model family does and its configuration does not say. */
export interface Family {
  /** The output layer shares the embedding table when the file has no `tie_word_embeddings`. */
  readonly tied?: true;
  /** Sizes that the configuration class fills in when the file omits them. */
  readonly defaults?: Readonly<Record<string, number>>;
  /** The projections that have a bias whatever the file says. */
  readonly alwaysBiased?: 'query-key-value' | 'all';
  /** The projections that `attention_bias` refers to; absent: all four, the usual meaning. */
  readonly biasOf?: 'query-key-value';
  readonly queryKeyNorm?: 'per-head' | 'all-heads';
  /** The field that turns the normalised queries and keys on or off, and its value where the file has none. */
  readonly queryKeyNormSwitch?: { readonly field: string; readonly byDefault: boolean };
  readonly outputGate?: 'full';
  readonly sinks?: true;
  readonly fusedAttention?: true;
  readonly fusedFeedForward?: true;
  /** The feed-forward part has one input matrix, not two. */
  readonly ungated?: true;
  /** The dense feed-forward part has biases whatever the file says. */
  readonly denseBias?: true;
  readonly norms?: 'layer';
  readonly postNorms?: true;
  /** The field with the period of the pattern, and its value where the file has none: every nth layer is full. */
  readonly fullEvery?: { readonly field: string; readonly byDefault: number };
  /** The layers between the full ones. */
  readonly otherLayers?: 'S' | 'R';
  /** All layers use the window, when the file has one. */
  readonly uniformWindow?: true;
  /** llama.cpp does not use the window. */
  readonly windowIgnoredByLlamaCpp?: true;
  readonly sharedGate?: true;
  readonly routerBias?: true;
  readonly expertBias?: true;
}

const QWEN2: Family = { alwaysBiased: 'query-key-value', windowIgnoredByLlamaCpp: true };
const QWEN3: Family = {
  queryKeyNorm: 'per-head',
  defaults: { head_dim: 128 },
  windowIgnoredByLlamaCpp: true,
};
const QWEN_HYBRID: Family = {
  queryKeyNorm: 'per-head',
  outputGate: 'full',
  sharedGate: true,
  fullEvery: { field: 'full_attention_interval', byDefault: 4 },
  otherLayers: 'R',
  defaults: {
    head_dim: 256,
    linear_num_key_heads: 16,
    linear_num_value_heads: 32,
    linear_key_head_dim: 128,
    linear_value_head_dim: 128,
    linear_conv_kernel_dim: 4,
  },
};
const DEEPSEEK: Family = { routerBias: true, defaults: { q_lora_rank: 1536 } };
const GLM: Family = { biasOf: 'query-key-value', fusedFeedForward: true, defaults: { head_dim: 128 } };
const MISTRAL: Family = {
  uniformWindow: true,
  windowIgnoredByLlamaCpp: true,
  defaults: {
    hidden_size: 4096,
    intermediate_size: 14_336,
    num_hidden_layers: 32,
    num_attention_heads: 32,
    num_key_value_heads: 8,
    vocab_size: 32_000,
  },
};
const GEMMA2: Family = {
  tied: true,
  postNorms: true,
  otherLayers: 'S',
  fullEvery: { field: 'sliding_window_pattern', byDefault: 2 },
  defaults: { head_dim: 256, sliding_window: 4096, vocab_size: 256_000 },
};

/**
 * The families by the `model_type` of their text part.
 *
 * @source the classes configuration_*.py and modeling_*.py of huggingface/transformers (configuration_gemma3, -falcon,
 * -nemotron_h, -gemma4, -cohere2, -llama4, -qwen3_5_moe and -glm4_moe read 2026-11-24), and the architectures in
 * src/content/models, which they must agree with.
 */
const FAMILIES: Readonly<Record<string, Family>> = {
  llama: {},
  mistral: MISTRAL,
  ministral: MISTRAL,
  mixtral: { uniformWindow: true, windowIgnoredByLlamaCpp: true },
  qwen2: QWEN2,
  qwen2_vl: QWEN2,
  qwen2_5_vl: QWEN2,
  qwen2_moe: { ...QWEN2, sharedGate: true },
  mimo: QWEN2,
  qwen3: QWEN3,
  qwen3_vl: QWEN3,
  qwen3_moe: QWEN3,
  qwen3_vl_moe: QWEN3,
  qwen3_next: QWEN_HYBRID,
  qwen3_5: QWEN_HYBRID,
  qwen3_5_moe: QWEN_HYBRID,
  gemma: { tied: true, defaults: { head_dim: 256 } },
  gemma2: GEMMA2,
  gemma3: {
    ...GEMMA2,
    queryKeyNorm: 'per-head',
    fullEvery: { field: 'sliding_window_pattern', byDefault: 6 },
    defaults: {
      hidden_size: 2304,
      intermediate_size: 9216,
      num_hidden_layers: 26,
      num_attention_heads: 8,
      num_key_value_heads: 4,
      head_dim: 256,
      sliding_window: 4096,
      vocab_size: 262_208,
      max_position_embeddings: 131_072,
    },
  },
  phi: { alwaysBiased: 'all', fusedAttention: true, ungated: true, denseBias: true, norms: 'layer' },
  phi3: {
    fusedAttention: true,
    fusedFeedForward: true,
    uniformWindow: true,
    windowIgnoredByLlamaCpp: true,
  },
  deepseek_v2: { defaults: { q_lora_rank: 1536 } },
  deepseek_v3: DEEPSEEK,
  deepseek_v32: DEEPSEEK,
  kimi_k2: DEEPSEEK,
  glm_moe_dsa: DEEPSEEK,
  glm4_moe_lite: DEEPSEEK,
  glm: GLM,
  glm4: { ...GLM, postNorms: true },
  glm4_moe: {
    biasOf: 'query-key-value',
    queryKeyNorm: 'per-head',
    queryKeyNormSwitch: { field: 'use_qk_norm', byDefault: false },
    routerBias: true,
    defaults: { head_dim: 128, first_k_dense_replace: 1 },
  },
  glm4v_moe: { biasOf: 'query-key-value', routerBias: true, defaults: { head_dim: 128 } },
  gpt_oss: {
    alwaysBiased: 'all',
    sinks: true,
    routerBias: true,
    expertBias: true,
    otherLayers: 'S',
    fullEvery: { field: 'sliding_window_pattern', byDefault: 2 },
    defaults: { head_dim: 64, sliding_window: 128 },
  },
  olmo2: { queryKeyNorm: 'all-heads' },
  olmo3: {
    queryKeyNorm: 'all-heads',
    otherLayers: 'S',
    fullEvery: { field: 'sliding_window_pattern', byDefault: 4 },
    defaults: { sliding_window: 4096 },
  },
  minimax_m2: {
    queryKeyNorm: 'all-heads',
    queryKeyNormSwitch: { field: 'use_qk_norm', byDefault: true },
    routerBias: true,
  },
  granite: {},
  smollm3: { tied: true, windowIgnoredByLlamaCpp: true },
  cohere: {
    tied: true,
    queryKeyNorm: 'all-heads',
    queryKeyNormSwitch: { field: 'use_qk_norm', byDefault: false },
  },
  cohere2: {
    tied: true,
    otherLayers: 'S',
    fullEvery: { field: 'sliding_window_pattern', byDefault: 4 },
    defaults: { sliding_window: 4096 },
  },
};

/** Families with a reader of their own in special-families.ts, and what the shared readers need to know about them. */
const SPECIAL_FAMILIES: Readonly<Record<string, Family>> = {
  gemma4: {
    tied: true,
    postNorms: true,
    queryKeyNorm: 'per-head',
    otherLayers: 'S',
    fullEvery: { field: 'sliding_window_pattern', byDefault: 6 },
    defaults: { head_dim: 256, global_head_dim: 512, sliding_window: 512, vocab_size: 262_144 },
  },
  llama4: {
    // Its queries and keys are normalised without weights.
    queryKeyNormSwitch: { field: 'use_qk_norm', byDefault: false },
    otherLayers: 'S',
    fullEvery: { field: 'no_rope_layer_interval', byDefault: 4 },
    defaults: {
      hidden_size: 5120,
      intermediate_size: 8192,
      intermediate_size_mlp: 16_384,
      num_hidden_layers: 48,
      num_attention_heads: 40,
      num_key_value_heads: 8,
      head_dim: 128,
      vocab_size: 202_048,
      num_local_experts: 16,
      num_experts_per_tok: 1,
    },
  },
  falcon: { tied: true, fusedAttention: true, ungated: true, norms: 'layer' },
  nemotron_h: {
    ungated: true,
    routerBias: true,
    defaults: { head_dim: 128, n_groups: 8, conv_kernel: 4, ssm_state_size: 128 },
  },
  mimo_v2_flash: { routerBias: true, otherLayers: 'S' },
};

/** The family of a `model_type`, and its name without a suffix such as “_text”. */
export interface KnownFamily {
  readonly name: string;
  readonly family: Family;
}

/**
 * Returns the family of a `model_type`, or undefined when it is not known here. The text part of a multimodal model is
 * named after the model, with “_text” at the end.
 *
 * @example “gemma3_text” is of the family gemma3, “qwen3_vl_text” of qwen3_vl.
 */
export function familyOf(modelType: string): KnownFamily | undefined {
  const name = modelType.toLowerCase().replace(/_text$/, '');
  const known = { ...FAMILIES, ...SPECIAL_FAMILIES };
  const family = Object.hasOwn(known, name) ? known[name] : undefined;
  return family ? { name, family } : undefined;
}
