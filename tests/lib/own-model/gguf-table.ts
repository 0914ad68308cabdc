import type { Entry, TensorRow } from './gguf-file.ts';

/** The keys and tensors of a file as llama.cpp’s converter writes them, for a model of the catalogue. */
export interface GgufTable {
  readonly model: string;
  readonly entries: Readonly<Record<string, Entry>>;
  readonly tensors: readonly TensorRow[];
}

type Keys = Readonly<Record<string, Entry | number>>;

/** Returns the keys and tensors of a model with the given layers; keys are written without the architecture’s name. */
export function table(
  model: string,
  name: string,
  keys: Keys,
  vocabulary: readonly [width: number, tokens: number, tied?: 'tied'],
  layers: readonly (readonly TensorRow[])[],
): GgufTable {
  const [width, tokens, tied] = vocabulary;
  const described = { ...keys, block_count: keys['block_count'] ?? layers.length, embedding_length: width };
  const entries = Object.entries(described).map(([key, value]): [string, Entry] => [
    `${name}.${key}`,
    typeof value === 'number' ? { uint32: value } : value,
  ]);
  return {
    model,
    entries: { 'general.architecture': { text: name }, ...Object.fromEntries(entries) },
    tensors: [
      row('token_embd.weight', width, tokens),
      ...(tied ? [] : [row('output.weight', width, tokens)]),
      row('output_norm.weight', width),
      ...layers.flatMap((own, index) =>
        own.map((tensor) => ({ ...tensor, name: `blk.${index}.${tensor.name}` })),
      ),
    ],
  };
}

/** Returns a tensor in F16. */
export function row(name: string, ...dimensions: readonly number[]): TensorRow {
  return { name, dimensions };
}

/** Returns a list of `count` values. */
export const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Returns a gated feed-forward part. */
export function gated(width: number, inner: number): TensorRow[] {
  return [
    row('ffn_gate.weight', width, inner),
    row('ffn_up.weight', width, inner),
    row('ffn_down.weight', inner, width),
  ];
}

/** Returns the three matrices of all experts, `exps`, or of the shared one, `shexp`. */
export function experts(width: number, inner: number, count: number, end: string): TensorRow[] {
  return [
    row(`ffn_gate_${end}.weight`, width, inner, count),
    row(`ffn_up_${end}.weight`, width, inner, count),
    row(`ffn_down_${end}.weight`, inner, width, count),
  ];
}

/** Returns the two norms of a layer. */
export const norms = (width: number): TensorRow[] => [
  row('attn_norm.weight', width),
  row('ffn_norm.weight', width),
];
