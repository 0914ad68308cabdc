import { tensorParameters } from '../../../lib/memory/model/tensor.ts';
import { tensorsOf } from '../../../lib/memory/model/model-tensors.ts';
import { modelNamed } from '../../facts/catalogue.ts';

/** The model that the chapter takes apart: small, under Apache 2.0, and of a design that most families share. */
export const OPENED_MODEL = modelNamed('qwen3-0-6b');

/** A line of a `config.json` and what it means. */
interface ConfigLine {
  readonly key: string;
  readonly value: string;
  readonly means: string;
}

/** The lines of the model's `config.json` that decide its size, with the catalogue's figures. */
export const configLines: readonly ConfigLine[] = linesOf();

/** A tensor of the model file. */
interface TensorLine {
  /** As in the file, without the layer's number before it and `weight` after it. */
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** How many tensors have this name: one per layer, or 1. */
  readonly times: number;
  readonly means: string;
}

/** Every tensor of the model; those of a layer are listed once. */
export const tensorLines: readonly TensorLine[] = tensorLinesOf();

/** How many weights all tensors have together. */
export const tensorTotal: number = tensorLines.reduce(
  (sum, { rows, columns, times }) => sum + rows * columns * times,
  0,
);

/** The share of the weights that the table of tokens takes, 0 to 1. */
export const vocabularyShare: number =
  tensorsOf(OPENED_MODEL.architecture)
    .filter(({ part }) => part === 'embedding')
    .reduce((sum, tensor) => sum + tensorParameters(tensor), 0) / tensorTotal;

function linesOf(): readonly ConfigLine[] {
  const { attention, feedForward, ...design } = shape();
  const line = (key: string, value: number | boolean, means: string): ConfigLine => ({
    key,
    value: String(value),
    means,
  });
  return [
    line(
      'num_hidden_layers',
      design.layers,
      'Layers, one after the other. Each token passes through all of them.',
    ),
    line('hidden_size', design.hiddenSize, 'How many numbers stand for a token between two layers.'),
    line(
      'vocab_size',
      design.vocabularySize,
      'How many different tokens there are to read and to choose from.',
    ),
    line('num_attention_heads', attention.heads, 'How many looks back at the text each layer takes at once.'),
    line(
      'num_key_value_heads',
      attention.keyValueHeads,
      'How many of them keep notes. With this the cache grows or shrinks.',
    ),
    line('head_dim', attention.headSize, 'Numbers in one note.'),
    line(
      'intermediate_size',
      feedForward.size,
      'Width of the part of a layer that works on each token by itself.',
    ),
    line(
      'max_position_embeddings',
      OPENED_MODEL.contextLength,
      'The longest text in tokens, question and answer together.',
    ),
    line(
      'tie_word_embeddings',
      design.tiedEmbeddings,
      'The same table serves to read tokens and to choose them.',
    ),
  ];
}

function tensorLinesOf(): readonly TensorLine[] {
  const { attention, feedForward, layers, hiddenSize, vocabularySize } = shape();
  const queries = attention.heads * attention.headSize;
  const keys = attention.keyValueHeads * attention.headSize;
  const inLayer = (name: string, rows: number, columns: number, means: string): TensorLine => ({
    name,
    rows,
    columns,
    times: layers,
    means,
  });
  return [
    {
      name: 'model.embed_tokens',
      rows: vocabularySize,
      columns: hiddenSize,
      times: 1,
      means: 'a row for each token',
    },
    inLayer('self_attn.q_proj', queries, hiddenSize, 'what a token looks for'),
    inLayer('self_attn.k_proj', keys, hiddenSize, 'what a token can be found by'),
    inLayer('self_attn.v_proj', keys, hiddenSize, 'what a token tells when found'),
    inLayer('self_attn.o_proj', hiddenSize, queries, 'putting the looks together'),
    inLayer('self_attn.q_norm', 1, attention.headSize, 'keeps numbers in range'),
    inLayer('self_attn.k_norm', 1, attention.headSize, 'keeps numbers in range'),
    inLayer('mlp.gate_proj', feedForward.size, hiddenSize, 'which parts to let through'),
    inLayer('mlp.up_proj', feedForward.size, hiddenSize, 'widening'),
    inLayer('mlp.down_proj', hiddenSize, feedForward.size, 'narrowing again'),
    inLayer('input_layernorm', 1, hiddenSize, 'keeps numbers in range'),
    inLayer('post_attention_layernorm', 1, hiddenSize, 'keeps numbers in range'),
    { name: 'model.norm', rows: 1, columns: hiddenSize, times: 1, means: 'keeps numbers in range' },
  ];
}

/** What the lines need to know of the design. */
interface Shape {
  readonly layers: number;
  readonly hiddenSize: number;
  readonly vocabularySize: number;
  readonly tiedEmbeddings: boolean;
  readonly attention: { readonly heads: number; readonly keyValueHeads: number; readonly headSize: number };
  readonly feedForward: { readonly size: number };
}

/** Returns the model's design. Throws if it is not the one that the lines describe, which stops the build. */
function shape(): Shape {
  const { layers, hiddenSize, vocabularySize, tiedEmbeddings, attention, feedForward } =
    OPENED_MODEL.architecture;
  const keyValueHeads = attention?.keyValueHeads;
  const size = feedForward?.size;
  if (
    attention === undefined ||
    typeof keyValueHeads !== 'number' ||
    typeof size !== 'number' ||
    !tiedEmbeddings
  ) {
    throw new Error(
      `The chapter “What next” opens ${OPENED_MODEL.id}, and its lines do not fit that design. ` +
        'Choose a dense model with tied embeddings in src/components/chapters/next/small-model.ts, or change the lines.',
    );
  }
  return {
    layers,
    hiddenSize,
    vocabularySize,
    tiedEmbeddings,
    attention: { heads: attention.heads, headSize: attention.headSize, keyValueHeads },
    feedForward: { size },
  };
}
