/** What a tensor does. The mixtures of llama.cpp choose a precision by it. */
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

/** One tensor of a model file: `copies` matrices of `rows` × `columns` weights. */
export interface Tensor {
  readonly role: TensorRole;
  readonly part: TensorPart;
  /** The layer that it belongs to; absent for embedding, output and the last norm. */
  readonly layer?: number;
  /** Length of a row, along which weights are stored in blocks. */
  readonly columns: number;
  readonly rows: number;
  readonly copies: number;
  /** Norms, biases, routers and convolutions stay at full precision in every format. */
  readonly quantizable: boolean;
}

/**
 * Returns how many weights a tensor holds.
 *
 * @example 4096 rows × 14336 columns: 58,720,256.
 */
export function tensorParameters(tensor: Tensor): number {
  return tensor.columns * tensor.rows * tensor.copies;
}

/** Makes a matrix that a format may quantize. */
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

/** Makes a small tensor (norm, bias, router, convolution) that no format quantizes. */
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
