/** What a tensor does. The mixtures of llama.cpp pick its precision by this. */
export type TensorRole =
  | 'token-embedding'
  | 'output'
  | 'attention-query'
  | 'attention-key'
  | 'attention-value'
  | 'attention-query-key-value'
  | 'attention-output'
  | 'attention-gate'
  | 'feed-forward-up'
  | 'feed-forward-gate'
  | 'feed-forward-down'
  | 'other';

/** The part of the model that a tensor belongs to. */
export type TensorPart =
  'embedding' | 'output' | 'attention' | 'recurrent' | 'dense' | 'experts' | 'shared-experts' | 'small';

/** One tensor of a model file: `copies` matrices (one an expert, else 1) of `rows` × `columns` weights. */
export interface Tensor {
  readonly role: TensorRole;
  readonly part: TensorPart;
  /** Index of its layer, from 0. Absent for embedding, output and the last norm. */
  readonly layer?: number;
  /** Weights in a row. Blocks of a quantized format run along a row. */
  readonly columns: number;
  readonly rows: number;
  readonly copies: number;
  /** Norms, biases, routers and convolutions stay at full precision in every format. */
  readonly quantizable: boolean;
}

/**
 * Returns the number of weights in a tensor, all copies included.
 *
 * @example 4096 rows × 14336 columns: 58,720,256.
 */
export function tensorParameters(tensor: Tensor): number {
  return tensor.columns * tensor.rows * tensor.copies;
}

/**
 * Returns a matrix of a layer that a format may quantize.
 *
 * @example 8 experts of 14,336 rows × 4096 columns hold 469,762,048 weights.
 */
export function matrix(
  role: TensorRole,
  part: TensorPart,
  layer: number,
  columns: number,
  rows: number,
  copies = 1,
): Tensor {
  return { role, part, layer, columns, rows, copies, quantizable: true };
}

/**
 * Returns a small tensor of a layer (norm, bias, router, convolution), which no format quantizes.
 *
 * @example the norm of a layer of Llama 3.1 8B: 1 row of 4096 weights.
 */
export function small(layer: number, parameters: number): Tensor {
  return {
    role: 'other',
    part: 'small',
    layer,
    columns: parameters,
    rows: 1,
    copies: 1,
    quantizable: false,
  };
}
