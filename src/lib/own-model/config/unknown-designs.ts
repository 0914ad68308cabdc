import type { Architecture } from '../../catalog/models/architecture.ts';
import type { ConfigFields } from './config-fields.ts';

/** A sign in a configuration of a design that no formula of this guide covers. */
interface Sign {
  readonly shows: (fields: ConfigFields, family: string) => boolean;
  readonly reason: string;
  /** Only the weights are unclear; the cache is as usual. */
  readonly weightsOnly?: true;
}

const has =
  (...names: readonly string[]) =>
  (fields: ConfigFields): boolean =>
    names.some((name) => fields.has(name));

/** Families whose fixed state the library does cover. */
const KNOWN_STATE: ReadonlySet<string> = new Set(['nemotron_h']);

const SIGNS: readonly Sign[] = [
  {
    shows: (fields) => fields.value('is_encoder_decoder') === true || fields.has('encoder_layers'),
    reason: 'The model has an encoder and a decoder; this guide covers models with a decoder only.',
  },
  {
    shows: has('compress_ratios', 'compress_rope_theta'),
    reason: 'The cache is compressed with a ratio that differs from layer to layer (`compress_ratios`).',
  },
  {
    shows: has('linear_attn_config', 'kda_layers'),
    reason: 'Some layers have linear attention of the kind KDA (`linear_attn_config`).',
  },
  {
    shows: has('sparse_attention_config', 'sparse_num_index_heads'),
    reason: 'The model attends sparsely with extra index parts (`sparse_attention_config`).',
  },
  {
    // MiniMax marks softmax attention 1 and lightning attention 0; M2 has softmax in all layers.
    shows: (fields) => {
      const types = fields.value('attn_type_list');
      return Array.isArray(types) && types.some((type) => type !== 1);
    },
    reason: 'Some layers have lightning attention (`attn_type_list`).',
  },
  {
    shows: (fields, family) =>
      !KNOWN_STATE.has(family) &&
      has(
        'mamba_d_state',
        'mamba_d_ssm',
        'mamba_num_heads',
        'ssm_cfg',
        'state_size',
        'time_step_rank',
      )(fields),
    reason: 'Some layers are Mamba layers in a form that this guide does not describe.',
  },
  {
    shows: has('attention_hidden_size', 'head_size_divisor', 'rwkv_version', 'lru_width'),
    reason: 'The model is recurrent in a way that this guide does not describe.',
  },
  {
    shows: has('conv_L_cache', 'conv_dim_out'),
    reason: 'Some layers are convolutions in place of attention (`conv_L_cache`).',
  },
  {
    shows: (fields) =>
      fields.optionalCount('num_kv_shared_layers') !== undefined ||
      fields.optionalCount('hidden_size_per_layer_input') !== undefined ||
      fields.has('altup_num_inputs'),
    reason: 'Layers share caches or have embeddings of their own (`hidden_size_per_layer_input`).',
  },
  {
    shows: has('cross_attention_layers', 'cross_attn_layers'),
    reason: 'Some layers attend to the encoded picture (`cross_attention_layers`).',
  },
  {
    shows: has('block_configs'),
    reason: 'Each layer has a shape of its own (`block_configs`).',
  },
  {
    shows: (fields, family) =>
      family.startsWith('step3') ||
      has('attention_other_setting', 'num_attention_heads_per_layer', 'use_head_wise_attn_gate')(fields),
    reason: 'Full and sliding layers have different numbers of heads, which this reader does not cover.',
  },
  {
    shows: (_fields, family) => family === 'bitnet',
    reason: 'The weights have three values each, in formats that this guide does not describe.',
    weightsOnly: true,
  },
];

/**
 * Returns why a configuration's weights or cache cannot be computed, or undefined when no sign of it was found.
 *
 * @example `compress_ratios` (DeepSeek V4) is a cache that no formula here covers.
 */
export function unknownDesign(fields: ConfigFields, family: string): Architecture['notModelled'] {
  const sign = SIGNS.find(({ shows }) => shows(fields, family));
  if (!sign) return undefined;
  return { weights: sign.reason, ...(sign.weightsOnly ? {} : { cache: sign.reason }) };
}
