import type { Architecture } from '../../catalog/models/architecture.ts';
import { OwnModelError } from '../own-model.ts';
import type { GgufFields } from './gguf-fields.ts';
import type { GgufLayers } from './gguf-layers.ts';

type AttentionParts = Pick<Architecture, 'attention' | 'slidingAttention' | 'latentAttention'>;

/**
 * Returns the attention part of a GGUF file: sizes from its keys; biases, norms and gates from its tensors.
 *
 * @throws {OwnModelError} when a key is missing or heads do not divide.
 * @example `attention.head_count` 32, `attention.head_count_kv` 8 and `embedding_length` 4096 are 32 heads on 8 key-value
 * heads of 128.
 */
export function ggufAttention(fields: GgufFields, layers: GgufLayers): AttentionParts {
  if (fields.optionalCount('attention.kv_lora_rank') !== undefined)
    return { latentAttention: latent(fields) };
  const full = placesOf(layers.letters, 'F');
  const sliding = placesOf(layers.letters, 'S');
  const shown = full[0] ?? sliding[0];
  if (shown === undefined) return {};
  return softmax(fields, layers, { full, sliding, shown });
}

function placesOf(letters: string, letter: string): readonly number[] {
  return Array.from(letters).flatMap((own, place) => (own.toUpperCase() === letter ? [place] : []));
}

interface Places {
  readonly full: readonly number[];
  readonly sliding: readonly number[];
  /** The layer whose tensors stand for all full ones. */
  readonly shown: number;
}

function softmax(fields: GgufFields, { window, chunked }: GgufLayers, places: Places): AttentionParts {
  const heads = fields.perLayer('attention.head_count');
  if (!heads) throw new OwnModelError(`The file has no \`${fields.name}.attention.head_count\`.`);
  const keyValueHeads = fields.perLayer('attention.head_count_kv') ?? heads;
  const main = places.full.length > 0 ? places.full : places.sliding;
  const fullHeads = oneOf(heads, main) ?? Math.max(...main.map((place) => heads[place] ?? 0), 1);
  const headSize = headSizeOf(fields, fullHeads);
  const valueHeadSize = fields.optionalCount('attention.value_length') ?? headSize;
  const keyValue = oneOf(keyValueHeads, main) ?? keyValueHeads;
  const attention = {
    heads: fullHeads,
    keyValueHeads: typeof keyValue === 'number' ? keyValue : [...keyValue],
    headSize,
    ...(valueHeadSize === headSize ? {} : { valueHeadSize }),
    ...traits(fields, places.shown, fullHeads, headSize),
  };
  if (places.sliding.length === 0 || window === undefined) return { attention };
  const slidingKeyValue = oneOf(keyValueHeads, places.sliding);
  const slidingHeads = oneOf(heads, places.sliding);
  const slidingSize = fields.optionalCount('attention.key_length_swa');
  return {
    attention,
    slidingAttention: {
      window,
      ...(chunked ? { chunked } : {}),
      ...(slidingHeads === undefined || slidingHeads === fullHeads ? {} : { heads: slidingHeads }),
      ...(slidingKeyValue === undefined || slidingKeyValue === keyValue
        ? {}
        : { keyValueHeads: slidingKeyValue }),
      ...(slidingSize === undefined || slidingSize === headSize ? {} : { headSize: slidingSize }),
    },
  };
}

function headSizeOf(fields: GgufFields, heads: number): number {
  const given = fields.optionalCount('attention.key_length');
  if (given !== undefined) return given;
  const hiddenSize = fields.count('embedding_length');
  if (hiddenSize % heads === 0) return hiddenSize / heads;
  throw new OwnModelError(
    `The file has no \`${fields.name}.attention.key_length\`, and a width of ${hiddenSize} does not divide among ${heads} heads.`,
  );
}

/** The number that all these layers have in common, or undefined when they differ. */
function oneOf(values: readonly number[], places: readonly number[]): number | undefined {
  const [first = 0] = places;
  const value = values[first];
  return places.every((place) => values[place] === value) && value !== 0 ? value : undefined;
}

function traits(
  fields: GgufFields,
  layer: number,
  heads: number,
  headSize: number,
): Omit<NonNullable<Architecture['attention']>, 'heads' | 'keyValueHeads' | 'headSize' | 'valueHeadSize'> {
  const tensors = fields.tensors(layer);
  const hasBias = ['attn_q.bias', 'attn_qkv.bias', 'attn_k.bias'].some((name) => tensors.has(name));
  const norm = tensors.get('attn_q_norm.weight');
  const isFull = fields.dimension(layer, 'attn_q.weight', 1) === heads * headSize * 2;
  const gate = tensors.get('attn_gate.weight') ?? tensors.get('attn_g.weight');
  const sharesKeys = tensors.has('attn_k.weight') && !tensors.has('attn_v.weight');
  return {
    ...(hasBias ? { bias: tensors.has('attn_output.bias') ? 'all' : 'query-key-value' } : {}),
    ...(norm ? { queryKeyNorm: norm.weights === headSize ? 'per-head' : 'all-heads' } : {}),
    ...(isFull ? { outputGate: 'full' } : gate?.dimensions[1] === heads ? { outputGate: 'per-head' } : {}),
    ...(tensors.has('attn_sinks.weight') ? { sinks: true } : {}),
    ...(tensors.has('attn_qkv.weight') ? { fused: true } : {}),
    ...(sharesKeys ? { valuesShareKeyWeights: true } : {}),
  };
}

/** llama.cpp wrote the expanded head sizes as `key_length` before 2025-04, and as `key_length_mla` since. */
function latent(fields: GgufFields): NonNullable<Architecture['latentAttention']> {
  const rotaryHeadSize = fields.count('rope.dimension_count');
  const keySize = fields.optionalCount('attention.key_length_mla') ?? fields.count('attention.key_length');
  const queryRank = fields.optionalCount('attention.q_lora_rank');
  const indexHeads = fields.optionalCount('attention.indexer.head_count');
  if (keySize <= rotaryHeadSize) {
    throw new OwnModelError(
      `\`${fields.name}.attention.key_length\` is ${keySize}, not more than \`rope.dimension_count\`, ${rotaryHeadSize}.`,
    );
  }
  return {
    heads: fields.count('attention.head_count'),
    ...(queryRank === undefined ? {} : { queryRank }),
    keyValueRank: fields.count('attention.kv_lora_rank'),
    rotaryHeadSize,
    contentHeadSize: keySize - rotaryHeadSize,
    valueHeadSize:
      fields.optionalCount('attention.value_length_mla') ?? fields.count('attention.value_length'),
    ...(indexHeads === undefined
      ? {}
      : { indexer: { heads: indexHeads, headSize: fields.count('attention.indexer.key_length') } }),
  };
}
