/**
 * The tensors that llama.cpp's graph is made of, with what their memory depends on: size, sources and device. Their
 * numbers are never computed.
 *
 * @source ggml.c and ggml-alloc.c of ikawrakow/ik_llama.cpp and ggml-org/llama.cpp.
 */

/** Lengths of the three axes: a row, the rows (mostly tokens), and heads or experts. */
export type Shape = readonly [number, number, number];

/** One tensor of a computation graph. */
export interface GraphTensor {
  readonly kind: 'weight' | 'cache' | 'input' | 'view' | 'result';
  readonly shape: Shape;
  /** Bytes of one number; a fraction in quantized caches. */
  readonly elementBytes: number;
  /** What it is computed from, or the tensor that a view shows. */
  readonly sources: readonly GraphTensor[];
  /** A view shows part of this tensor and takes no memory of its own. */
  readonly viewOf?: GraphTensor;
  /** The number of the device that keeps a weight or a cache; accelerators are 0, 1, …, then the processor. */
  readonly device?: number;
  /** The operation may write over one of its sources (add, multiply, norm, rotary position). */
  readonly inPlace: boolean;
  /** Tokens that use the weights at once. From 32 on, weights in system memory are copied to an accelerator. */
  readonly stagingBatch: number;
  /** A weight of a type that accelerators have no code for, so only the processor can use it. */
  readonly hostOnly: boolean;
}

const FLOAT_BYTES = 4;

/**
 * Returns the bytes of a tensor, whether or not it has memory of its own.
 *
 * @example 4096 × 512 numbers of 4 bytes: 8,388,608.
 */
export function graphTensorBytes(tensor: GraphTensor): number {
  return tensor.shape[0] * tensor.shape[1] * tensor.shape[2] * tensor.elementBytes;
}

/**
 * Returns a weight of `bytes` bytes on a device. The size matters only for a weight that is copied to another device.
 *
 * @example `weight(0, 4096)`: 4096 bytes on the first accelerator.
 */
export function weight(device: number, bytes = 0, hostOnly = false): GraphTensor {
  return { ...plain('weight', [bytes, 1, 1], 1), device, hostOnly };
}

/**
 * Returns a cache of `cells` rows of `width` numbers on a device.
 *
 * @example `cache(0, 1024, 8192, 2)`: 16 MiB, the keys that a layer of Llama 3.1 8B caches in f16.
 */
export function cache(device: number, width: number, cells: number, elementBytes: number): GraphTensor {
  return { ...plain('cache', [width, cells, 1], elementBytes), device };
}

/**
 * Returns a tensor that the program fills in before each micro-batch, such as the mask.
 *
 * @example `input(8192, 512)`, the mask of 512 tokens over 8192 cells: 16 MiB.
 */
export function input(width: number, rows = 1, elementBytes = FLOAT_BYTES): GraphTensor {
  return plain('input', [width, rows, 1], elementBytes);
}

/**
 * Returns a view of a tensor, by default of its whole shape. A view of a view shows the first tensor.
 *
 * @example 512 rows of 4096 queries seen as 32 heads of 128: `view(queries, [128, 32, 512])`.
 */
export function view(of: GraphTensor, shape: Shape = of.shape): GraphTensor {
  return {
    ...plain('view', shape, of.elementBytes),
    sources: [of],
    viewOf: of.viewOf ?? of,
  };
}

/** How an operation differs from one that makes a new tensor of 32-bit numbers. */
export type OperationTraits = Partial<
  Pick<GraphTensor, 'elementBytes' | 'inPlace' | 'stagingBatch' | 'viewOf'>
>;

/**
 * Returns the result of an operation, in 32-bit numbers unless `traits` says otherwise.
 *
 * @example `result([4096, 512, 1], [tensor])` takes 8 MiB.
 */
export function result(
  shape: Shape,
  sources: readonly GraphTensor[],
  traits: OperationTraits = {},
): GraphTensor {
  return {
    ...plain('result', shape, FLOAT_BYTES),
    stagingBatch: shape[1],
    sources,
    ...traits,
  };
}

/**
 * Returns the product of a weight matrix of `rows` rows and `tensor`: `rows` numbers for each row of the tensor.
 *
 * @example 14,336 rows times 512 tokens of 4096 numbers: 14,336 × 512 numbers, 28 MiB.
 */
export function product(matrix: GraphTensor, tensor: GraphTensor, rows: number): GraphTensor {
  return result([rows, tensor.shape[1], tensor.shape[2]], [matrix, tensor]);
}

/**
 * Returns the result of an operation on each number by itself, which may write over a source of the same size.
 *
 * @example of 512 tokens of 4096 numbers: the same shape, and no new memory if nothing else needs the source.
 */
export function elementwise(tensor: GraphTensor, ...others: readonly GraphTensor[]): GraphTensor {
  return result(tensor.shape, [tensor, ...others], {
    inPlace: true,
    elementBytes: tensor.elementBytes,
  });
}

/**
 * Returns a copy of a tensor with numbers of `elementBytes` bytes.
 *
 * @example a mask of 8192 × 512 numbers, 16 MiB in 32 bits, takes another 8 MiB in 16 bits.
 */
export function cast(tensor: GraphTensor, elementBytes: number): GraphTensor {
  return result(tensor.shape, [tensor], { elementBytes });
}

/**
 * Returns the step that writes a tensor into part of a cache. It takes no memory of its own.
 *
 * @example 512 keys of 1024 numbers written into a cache of 8192 cells.
 */
export function stored(tensor: GraphTensor, into: GraphTensor): GraphTensor {
  const place = view(into, tensor.shape);
  return result(tensor.shape, [tensor, place], {
    elementBytes: into.elementBytes,
    viewOf: into,
  });
}

/**
 * Returns the rows of a tensor that `rows` names. Weights in system memory are never copied to an accelerator for it.
 *
 * @example the embeddings of 512 tokens: `pickedRows(weight(1), input(512), [4096, 512, 1])`, 8 MiB.
 */
export function pickedRows(tensor: GraphTensor, rows: GraphTensor, shape: Shape): GraphTensor {
  return result(shape, [tensor, rows], { stagingBatch: 0 });
}

function plain(kind: GraphTensor['kind'], shape: Shape, elementBytes: number): GraphTensor {
  return {
    kind,
    shape,
    elementBytes,
    sources: [],
    inPlace: false,
    stagingBatch: 0,
    hostOnly: false,
  };
}

/** The order in which llama.cpp computes: every tensor comes after its sources. */
export interface Graph {
  /** Results and views; weights, caches and inputs are no steps. */
  readonly steps: GraphTensor[];
  readonly seen: Set<GraphTensor>;
}

/**
 * Returns a graph without steps, to be filled by `addToGraph`.
 *
 * @example `emptyGraph().steps` is `[]`.
 */
export function emptyGraph(): Graph {
  return { steps: [], seen: new Set() };
}

/**
 * Adds a tensor to the graph, after everything that it is computed from. A tensor that is there already stays in place.
 *
 * @example adding the view of a product of an input adds two steps: the product, then the view.
 */
export function addToGraph(graph: Graph, tensor: GraphTensor): void {
  if (graph.seen.has(tensor)) return;
  graph.seen.add(tensor);
  for (const source of tensor.sources) addToGraph(graph, source);
  if (tensor.kind === 'result' || tensor.kind === 'view') graph.steps.push(tensor);
}
