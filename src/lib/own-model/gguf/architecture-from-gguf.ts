import type { Architecture } from '../../catalog/models/architecture.ts';
import type { Source } from '../../catalog/source.ts';
import { ArchitectureError } from '../../memory/model/layer.ts';
import { parameterCount } from '../../memory/model/model-tensors.ts';
import { shortestPattern } from '../layer-pattern-letters.ts';
import { OwnModelError } from '../own-model.ts';
import { ggufAttention } from './gguf-attention.ts';
import { ggufFeedForward, ggufRecurrent } from './gguf-feed-forward.ts';
import { GgufFields } from './gguf-fields.ts';
import type { GgufHeader } from './gguf-header.ts';
import { ggufLayers } from './gguf-layers.ts';

/** What a GGUF file says about its model. */
export interface GgufModel {
  readonly name?: string;
  readonly contextLength?: number;
  readonly architecture: Architecture;
  readonly notes: readonly string[];
}

/** Description and file may differ by half a per cent: norms and biases that no formula of the guide counts. */
const TOLERANCE = 0.005;

/**
 * Returns the architecture of the model in a GGUF file: sizes from the keys of its header, and what the keys do not say
 * (the kind of each layer, biases, norms, gates, tied embeddings) from its table of tensors. A note says where the
 * two disagree about the number of weights. A design that no formula covers comes back as not modelled.
 *
 * @throws {OwnModelError} when a key is missing or impossible, or the file does not hold a language model.
 * @example a file of Llama 3.1 8B gives 32 layers, 32 heads on 8 key-value heads of 128, and no tied embeddings.
 */
export function architectureFromGguf(header: GgufHeader, source: Source): GgufModel {
  const fields = new GgufFields(header);
  if (['clip', 'mmproj'].includes(fields.name) || !fields.optionalCount('embedding_length')) {
    throw new OwnModelError('The file holds a part for pictures or sound, not the language model itself.');
  }
  const layers = ggufLayers(fields);
  const { isWhole } = fields;
  const layerPattern = shortestPattern(layers.letters);
  const frame: Architecture = {
    source,
    layers: fields.layers,
    hiddenSize: fields.count('embedding_length'),
    vocabularySize: vocabularySize(fields),
    tiedEmbeddings: isWhole && fields.tensor('output.weight') === undefined,
    ...(fields.tensors(0).has('attn_norm.bias') ? { norms: 'layer' } : {}),
    ...(fields.tensors(0).has('post_ffw_norm.weight') && fields.tensors(0).has('ffn_norm.weight')
      ? { postNorms: true }
      : {}),
    ...(fields.name === 'falcon' ? { ggufFamily: 'falcon' } : {}),
  };
  const { unclear } = layers;
  const recurrent = unclear === undefined ? ggufRecurrent(fields, layers.letters) : undefined;
  const architecture: Architecture =
    unclear === undefined
      ? {
          ...frame,
          ...ggufAttention(fields, layers),
          ...(recurrent ? { recurrent } : {}),
          ...ggufFeedForward(fields),
          ...(layerPattern === undefined ? {} : { layerPattern }),
        }
      : { ...frame, notModelled: { weights: unclear, cache: unclear } };
  const name = fields.text('general.name');
  const contextLength = fields.optionalCount('context_length');
  return {
    ...(name === undefined ? {} : { name }),
    ...(contextLength === undefined ? {} : { contextLength }),
    architecture,
    notes: [
      ...layers.notes,
      ...(unclear === undefined ? differenceNotes(architecture, header, isWhole) : []),
    ],
  };
}

function vocabularySize(fields: GgufFields): number {
  const found =
    fields.tensor('token_embd.weight')?.dimensions[1] ??
    fields.listLength('tokenizer.ggml.tokens') ??
    fields.optionalCount('vocab_size');
  if (found !== undefined && found > 0) return found;
  throw new OwnModelError(
    'The file has no `token_embd.weight` and no list of tokens, so the vocabulary is not known.',
  );
}

function differenceNotes(
  architecture: Architecture,
  { tensors }: GgufHeader,
  isWhole: boolean,
): readonly string[] {
  const described = countOf(architecture);
  if (!isWhole) return [];
  // Layers after the last one only predict tokens further ahead.
  const stored = tensors.reduce(
    (sum, { name, weights }) => (layerOf(name) >= architecture.layers ? sum : sum + weights),
    0,
  );
  if (Math.abs(described / stored - 1) <= TOLERANCE) return [];
  return [
    `The description that was read from the header has ${described.toLocaleString('en-GB')} weights, ` +
      `but the file holds ${stored.toLocaleString('en-GB')}. The size of the file is right; the cache may not be.`,
  ];
}

function layerOf(tensorName: string): number {
  return Number(/^blk\.(\d+)\./.exec(tensorName)?.[1] ?? 0);
}

function countOf(architecture: Architecture): number {
  try {
    return parameterCount(architecture);
  } catch (error) {
    if (error instanceof ArchitectureError) throw new OwnModelError(error.message);
    throw error;
  }
}
