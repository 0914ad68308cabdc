import type { Architecture, LatentAttention } from '../../catalog/models/architecture.ts';
import { OwnModelError } from '../own-model.ts';
import { MOST, type ConfigFields } from './config-fields.ts';
import type { Family } from './families.ts';

type Attention = NonNullable<Architecture['attention']>;

/**
 * Returns the attention part of a configuration: latent where it has `kv_lora_rank`, softmax otherwise.
 *
 * @throws {OwnModelError} when a field is missing or heads do not divide.
 * @example Qwen3 0.6B: 16 heads on 8 key-value heads of 128, with normalised queries and keys.
 */
export function attentionPart(
  fields: ConfigFields,
  family: Family,
  layers: number,
): Pick<Architecture, 'attention' | 'latentAttention'> {
  return fields.has('kv_lora_rank')
    ? { latentAttention: latentPart(fields, layers) }
    : { attention: softmaxPart(fields, family, layers) };
}

function softmaxPart(fields: ConfigFields, family: Family, layers: number): Attention {
  const heads = fields.count(['num_attention_heads', 'n_head'], MOST.heads);
  const bias = biasOf(fields, family);
  const valueHeadSize = fields.optionalCount('v_head_dim');
  const norm = queryKeyNormOf(fields, family);
  const headSize = headSizeOf(fields, heads);
  return {
    heads,
    keyValueHeads: keyValueHeadsOf(fields, heads, layers),
    headSize,
    ...(valueHeadSize !== undefined && valueHeadSize !== headSize ? { valueHeadSize } : {}),
    ...(bias ? { bias } : {}),
    ...(norm ? { queryKeyNorm: norm } : {}),
    ...(family.outputGate && fields.flag('attn_output_gate') !== false
      ? { outputGate: family.outputGate }
      : {}),
    ...(family.sinks ? { sinks: true } : {}),
    ...(family.fusedAttention ? { fused: true } : {}),
  };
}

/** The width of a head: its own field, the default of the class, or the hidden size divided by the heads. */
function headSizeOf(fields: ConfigFields, heads: number): number {
  const given = fields.optionalCount(['head_dim', 'attention_head_dim', 'kv_channels']);
  if (given !== undefined) return given;
  if (fields.assumes('head_dim')) return fields.count('head_dim');
  const hiddenSize = fields.count(['hidden_size', 'n_embd']);
  if (hiddenSize % heads === 0) return hiddenSize / heads;
  throw new OwnModelError(
    `The configuration has no \`head_dim\`, and a hidden size of ${hiddenSize} does not divide among ${heads} heads.`,
  );
}

function keyValueHeadsOf(fields: ConfigFields, heads: number, layers: number): number | number[] {
  const list = fields.perLayer('num_key_value_heads', layers);
  if (list) return list.map((entry) => checkedShare(heads, entry));
  const count = fields.optionalCount(['num_key_value_heads', 'num_kv_heads', 'n_head_kv'], MOST.heads);
  if (count !== undefined) return checkedShare(heads, count);
  return fields.assumes('num_key_value_heads')
    ? checkedShare(heads, fields.count('num_key_value_heads'))
    : heads;
}

function checkedShare(heads: number, keyValueHeads: unknown): number {
  if (typeof keyValueHeads === 'number' && Number.isInteger(keyValueHeads) && keyValueHeads >= 0) {
    if (keyValueHeads === 0 || heads % keyValueHeads === 0) return keyValueHeads;
  }
  throw new OwnModelError(
    `${heads} heads (\`num_attention_heads\`) cannot share ${String(keyValueHeads)} key-value heads ` +
      '(`num_key_value_heads`) evenly.',
  );
}

function biasOf(fields: ConfigFields, family: Family): Attention['bias'] {
  if (family.alwaysBiased) return family.alwaysBiased;
  if (fields.flag('attention_bias') || fields.flag('bias')) return family.biasOf ?? 'all';
  return fields.flag('qkv_bias') || fields.flag('use_qkv_bias') ? 'query-key-value' : undefined;
}

function queryKeyNormOf(fields: ConfigFields, family: Family): Attention['queryKeyNorm'] {
  const { queryKeyNorm, queryKeyNormSwitch: by } = family;
  if (by) return (fields.flag(by.field) ?? by.byDefault) ? queryKeyNorm : undefined;
  if (queryKeyNorm) return queryKeyNorm;
  return (fields.flag('use_qk_norm') ?? fields.flag('qk_layernorm')) ? 'per-head' : undefined;
}

function latentPart(fields: ConfigFields, layers: number): LatentAttention {
  const indexer = indexerPart(fields, layers);
  const queryRank =
    fields.mentions('q_lora_rank') || !fields.assumes('q_lora_rank')
      ? fields.optionalCount('q_lora_rank')
      : fields.count('q_lora_rank');
  return {
    heads: fields.count('num_attention_heads', MOST.heads),
    ...(queryRank === undefined ? {} : { queryRank }),
    keyValueRank: fields.count('kv_lora_rank'),
    rotaryHeadSize: fields.count('qk_rope_head_dim'),
    contentHeadSize: fields.count('qk_nope_head_dim'),
    valueHeadSize: fields.count('v_head_dim'),
    ...(indexer ? { indexer } : {}),
  };
}

/** The index of sparse attention. GLM-5.2 lists which layers compute their own (“full”) and which share one. */
function indexerPart(fields: ConfigFields, layers: number): LatentAttention['indexer'] {
  if (!fields.has('index_n_heads')) return undefined;
  const own = fields.perLayer('indexer_types', layers)?.filter((type) => type === 'full').length;
  return {
    heads: fields.count('index_n_heads', MOST.heads),
    headSize: fields.count('index_head_dim'),
    ...(own === undefined || own === layers || own === 0 ? {} : { layers: own }),
  };
}
