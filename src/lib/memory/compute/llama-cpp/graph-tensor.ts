/**
 * The results of single operations that llama.cpp's graph is made of, as far as
 * their memory needs them: size, what they are computed from, where they are.
 *
 * @source ggml.c and ggml-alloc.c of ikawrakow/ik_llama.cpp and ggml-org/llama.cpp.
 */

/** Numbers along the axes: a row, the rows, and heads or experts. */
export type Shape = readonly [number, number, number];

/** One tensor of a computation graph. */
export interface GraphTensor {
  readonly kind: 'weight' | 'cache' | 'input' | 'view' | 'result';
  readonly shape: Shape;
  readonly elementBytes: number;
  readonly sources: readonly GraphTensor[];
  /** A view takes no memory of its own: it shows part of this tensor. */
  readonly viewOf?: GraphTensor;
  /** Where weights and caches are kept, by the number of the device. */
  readonly device?: number;
  /** The operation may write over one of its sources (add, multiply, norm, rotary position). */
  readonly inPlace: boolean;
  /** Tokens that use the weights at once; weights in system memory are copied over from 32. */
  readonly stagingBatch: number;
  /** A weight of a type that no accelerator has code for, so the processor uses it. */
  readonly hostOnly: boolean;
}

const FLOAT_BYTES = 4;

/**
 * Returns the bytes of a tensor.
 *
 * @example 4096 × 512 numbers of 4 bytes: 8,388,608.
 */
export function graphTensorBytes(tensor: GraphTensor): number {
  return tensor.shape[0] * tensor.shape[1] * tensor.shape[2] * tensor.elementBytes;
}

/**
 * Returns a weight of `bytes` bytes on a device. Its size matters only when it
 * is copied; a `hostOnly` weight is of a type that only the processor can use.
 */
export function weight(device: number, bytes = 0, hostOnly = false): GraphTensor {
  return { ...plain('weight', [bytes, 1, 1], 1), device, hostOnly };
}

/** Returns a cache of `cells` rows of `width` numbers on a device. */
export function cache(device: number, width: number, cells: number, elementBytes: number): GraphTensor {
  return { ...plain('cache', [width, cells, 1], elementBytes), device };
}

/** Returns a tensor that the program fills in before each step, such as the mask. */
export function input(width: number, rows = 1, elementBytes = FLOAT_BYTES): GraphTensor {
  return plain('input', [width, rows, 1], elementBytes);
}

/** Returns a view of a tensor with another shape, or with its own. */
export function view(of: GraphTensor, shape: Shape = of.shape): GraphTensor {
  return {
    ...plain('view', shape, of.elementBytes),
    sources: [of],
    viewOf: of.viewOf ?? of,
  };
}

/** How an operation departs from one that makes a new tensor of 32-bit numbers. */
export type OperationTraits = Partial<
  Pick<GraphTensor, 'elementBytes' | 'inPlace' | 'stagingBatch' | 'viewOf'>
>;

/** Returns the result of an operation, of 32-bit numbers unless said otherwise. */
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

/** Returns the product of a weight matrix and `tensor`: `rows` numbers for each of its rows. */
export function product(matrix: GraphTensor, tensor: GraphTensor, rows: number): GraphTensor {
  return result([rows, tensor.shape[1], tensor.shape[2]], [matrix, tensor]);
}

/** Returns an operation on every number, which may write over its first source. */
export function elementwise(tensor: GraphTensor, ...others: readonly GraphTensor[]): GraphTensor {
  return result(tensor.shape, [tensor, ...others], {
    inPlace: true,
    elementBytes: tensor.elementBytes,
  });
}

/** Returns a copy of a tensor with numbers of another size. */
export function cast(tensor: GraphTensor, elementBytes: number): GraphTensor {
  return result(tensor.shape, [tensor], { elementBytes });
}

/** Returns the step that writes a tensor into part of a cache, which takes no memory itself. */
export function stored(tensor: GraphTensor, into: GraphTensor): GraphTensor {
  const place = view(into, tensor.shape);
  return result(tensor.shape, [tensor, place], {
    elementBytes: into.elementBytes,
    viewOf: into,
  });
}

/** Returns the rows of a tensor that `rows` names; accelerators never fetch weights for it. */
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

/** The order in which llama.cpp computes: every tensor after what it needs. */
export interface Graph {
  readonly steps: GraphTensor[];
  readonly seen: Set<GraphTensor>;
}

/** Returns a graph without steps. */
export function emptyGraph(): Graph {
  return { steps: [], seen: new Set() };
}

/** Adds a tensor to the graph after everything that it is computed from. */
export function addToGraph(graph: Graph, tensor: GraphTensor): void {
  if (graph.seen.has(tensor)) return;
  graph.seen.add(tensor);
  for (const source of tensor.sources) addToGraph(graph, source);
  if (tensor.kind === 'result' || tensor.kind === 'view') graph.steps.push(tensor);
}
