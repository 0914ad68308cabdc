import type { Architecture } from '../../catalog/models/architecture.ts';
import { shortestPattern } from '../layer-pattern-letters.ts';
import { OwnModelError, quoted } from '../own-model.ts';
import { attentionPart } from './attention.ts';
import { MOST, type ConfigFields } from './config-fields.ts';
import { expertsPart } from './experts.ts';
import type { Family } from './families.ts';

/** Replaces what the shared readers found by what the family really has. */
export type Change = (found: Architecture, fields: ConfigFields, family: Family) => Architecture;

/** Gemma 4: full layers have different key-value heads; layers have experts next to a dense part. */
const gemma4: Change = (found, fields) => {
  const { attention, slidingAttention, experts, ...others } = found;
  if (!attention) return found;
  const { keyValueHeads, headSize, ...rest } = attention;
  const shared = fields.flag('attention_k_eq_v') ?? false;
  const globalHeads = shared ? fields.optionalCount('num_global_key_value_heads', MOST.heads) : undefined;
  const isMixture = fields.flag('enable_moe_block') ?? false;
  return {
    ...others,
    attention: {
      ...rest,
      keyValueHeads: globalHeads ?? keyValueHeads,
      headSize: fields.count('global_head_dim'),
      ...(shared ? { valuesShareKeyWeights: true } : {}),
    },
    ...(slidingAttention && typeof keyValueHeads === 'number'
      ? { slidingAttention: { ...slidingAttention, keyValueHeads, headSize } }
      : {}),
    ...(isMixture && experts ? { experts: { ...experts, besideDense: true } } : {}),
    feedForward: { size: fields.count('intermediate_size'), gated: true },
  };
};

/** Llama 4: the window is a chunk, and dense layers have a different size. */
const llama4: Change = (found, fields) => {
  const { attention, slidingAttention, experts, feedForward, ...others } = found;
  if (!attention) return found;
  return {
    ...others,
    attention,
    ...(slidingAttention ? { slidingAttention: { ...slidingAttention, chunked: true } } : {}),
    ...(feedForward ? { feedForward: { ...feedForward, size: fields.count('intermediate_size_mlp') } } : {}),
    ...(experts ? { experts: { ...experts, sharedSize: experts.size } } : {}),
  };
};

/** Falcon: older names of fields, one key-value head by default, and a feed-forward part of four times the width. */
const falcon: Change = (found, fields) => {
  const { attention } = found;
  if (!attention) return found;
  const isNew = fields.flag('new_decoder_architecture') ?? false;
  const isMultiQuery = fields.flag('multi_query') ?? true;
  const keyValueHeads = !isNew && isMultiQuery ? 1 : attention.keyValueHeads;
  return { ...found, attention: { ...attention, keyValueHeads }, ggufFamily: 'falcon' };
};

const NEMOTRON_LETTERS: Readonly<Record<string, string>> = {
  M: 'r',
  '*': 'f',
  '-': 'd',
  E: 'e',
  mamba: 'r',
  linear_attention: 'r',
  attention: 'f',
  full_attention: 'f',
  mlp: 'd',
  moe: 'e',
};

/**
 * Returns the layers of a Nemotron-H model in the letters of the catalogue: each layer is attention, Mamba, dense or
 * experts alone. “M” and “mamba” are the same.
 *
 * @throws {OwnModelError} when the pattern is missing, longer than 1,000 layers, or has an unknown kind of layer.
 * @example “M-M*E” is `rdrfe`.
 */
export function nemotronLetters(fields: ConfigFields): string {
  const listed = fields.value('layers_block_type');
  const pattern = fields.text('hybrid_override_pattern');
  const names: readonly unknown[] = Array.isArray(listed) ? listed : Array.from(pattern ?? '');
  if (names.length === 0 || names.length > MOST.layers) {
    throw new OwnModelError(
      'The configuration needs `hybrid_override_pattern` or `layers_block_type` with one entry for each layer.',
    );
  }
  return names
    .map((name) => {
      const letter = typeof name === 'string' ? NEMOTRON_LETTERS[name] : undefined;
      if (letter === undefined) {
        throw new OwnModelError(
          `The layer pattern has ${quoted(String(name))}, which is no known kind of layer.`,
        );
      }
      return letter;
    })
    .join('');
}

const nemotronH: Change = (found, fields, family) => {
  const letters = nemotronLetters(fields);
  const layerPattern = shortestPattern(letters);
  const latentSize = fields.optionalCount('moe_latent_size');
  return {
    ...found,
    ...attentionPart(fields, family, letters.length),
    ...(layerPattern === undefined ? {} : { layerPattern }),
    recurrent: {
      kind: 'mamba-2',
      heads: fields.count('mamba_num_heads', MOST.heads),
      headSize: fields.count('mamba_head_dim'),
      groups: fields.count(['n_groups', 'mamba_n_groups'], MOST.heads),
      stateSize: fields.count('ssm_state_size'),
      convolution: fields.count(['conv_kernel', 'mamba_d_conv']),
    },
    ...(letters.includes('d')
      ? { feedForward: { size: fields.count('intermediate_size'), gated: false } }
      : {}),
    ...(letters.includes('e')
      ? {
          experts: {
            ...expertsPart(fields, family, fields.count('n_routed_experts', MOST.heads)),
            gated: false,
            ...(latentSize === undefined ? {} : { latentSize }),
          },
        }
      : {}),
  };
};

/** MiMo V2: sliding layers have a different number of key-value heads. */
const mimo: Change = (found, fields) => {
  const { slidingAttention } = found;
  if (!slidingAttention) return found;
  const keyValueHeads = fields.count('swa_num_key_value_heads', MOST.heads);
  return { ...found, slidingAttention: { ...slidingAttention, keyValueHeads } };
};

/** The families that differ from what the shared readers find, by their name. */
export const CHANGES: Readonly<Record<string, Change>> = {
  gemma4,
  llama4,
  falcon,
  nemotron_h: nemotronH,
  mimo_v2_flash: mimo,
};
