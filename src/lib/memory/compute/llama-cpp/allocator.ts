import { graphTensorBytes, type GraphTensor } from './graph-tensor.ts';

/** One step: a tensor to be placed on a device, and the sources that must still be there. */
export interface AllocationStep {
  readonly tensor: GraphTensor;
  readonly device: number;
  readonly sources: readonly GraphTensor[];
  /** Only keeps its sources until here. */
  readonly isDependency?: boolean;
}

/** What the allocator plans for. */
export interface Allocation {
  readonly steps: readonly AllocationStep[];
  /** Tensors that are placed first and kept to the end: the copies of pipelined inputs. */
  readonly kept: readonly { readonly tensor: GraphTensor; readonly device: number }[];
  /** Number of devices, the processor included. */
  readonly devices: number;
}

interface Placed {
  device: number;
  /** Bytes from the start of the device's buffer. */
  offset: number;
  /** Steps to come that read it. */
  uses: number;
  /** Views of it that are still in use. */
  views: number;
  isPlaced: boolean;
}

/**
 * Returns the bytes that ggml's allocator reserves on each device for a graph.
 * It walks through the steps, puts each result into the smallest gap that is
 * large enough, and frees a tensor after its last use. The buffer ends at the
 * furthest byte ever used, so gaps between the tensors count.
 *
 * @source ggml_gallocr_alloc_graph_impl in ggml-alloc.c of ggml-org/llama.cpp.
 * @example results of 8, 4 and 8 KiB, each made from the one before: 12 KiB and
 * not 20, since the last takes the place of the first.
 */
export function reservedBytes({ steps, kept, devices }: Allocation): readonly number[] {
  const buffers = Array.from({ length: devices }, () => new GapList());
  const keptTensors = new Set(kept.map(({ tensor }) => tensor));
  const known = new Map<GraphTensor, Placed>();
  const stateOf = (tensor: GraphTensor): Placed => {
    const found = known.get(tensor);
    if (found) return found;
    const fresh = { device: 0, offset: 0, uses: 0, views: 0, isPlaced: false };
    known.set(tensor, fresh);
    return fresh;
  };
  const place = (tensor: GraphTensor, device: number, sources: readonly GraphTensor[]): void => {
    const state = stateOf(tensor);
    const isElsewhere = tensor.kind === 'weight' || tensor.kind === 'cache';
    if (state.isPlaced || isElsewhere || tensor.viewOf) return;
    state.isPlaced = true;
    const replaced = tensor.inPlace
      ? sources.find((source) => canOverwrite(tensor, source, stateOf(source), keptTensors))
      : undefined;
    if (replaced) {
      const old = stateOf(replaced);
      old.isPlaced = false;
      state.device = old.device;
      state.offset = old.offset;
      return;
    }
    state.device = device;
    state.offset = buffers[device]?.take(graphTensorBytes(tensor)) ?? 0;
  };
  const free = (tensor: GraphTensor): void => {
    const state = stateOf(tensor);
    if (!state.isPlaced || keptTensors.has(tensor)) return;
    buffers[state.device]?.give(state.offset, graphTensorBytes(tensor));
    state.isPlaced = false;
  };
  const release = (source: GraphTensor): void => {
    const state = stateOf(source);
    state.uses -= 1;
    if (state.uses > 0 || state.views > 0) return;
    if (!source.viewOf) {
      free(source);
      return;
    }
    const root = stateOf(source.viewOf);
    root.views -= 1;
    if (root.views === 0 && root.uses === 0) free(source.viewOf);
  };

  for (const { tensor, device } of kept) place(tensor, device, []);
  for (const { tensor, sources, device, isDependency } of steps) {
    if (tensor.viewOf && !isDependency) stateOf(tensor.viewOf).views += 1;
    for (const source of sources) {
      stateOf(source).uses += 1;
      // Inputs are placed before anything else, so that no result overwrites them.
      if (source.kind === 'input') place(source, device, []);
    }
  }
  for (const { tensor, sources, device } of steps) {
    for (const source of sources) place(source, device, source.sources);
    place(tensor, device, sources);
    for (const source of sources) release(source);
  }
  return buffers.map((buffer) => buffer.length);
}

function canOverwrite(
  tensor: GraphTensor,
  source: GraphTensor,
  state: Placed,
  keptTensors: ReadonlySet<GraphTensor>,
): boolean {
  return (
    state.isPlaced &&
    !source.viewOf &&
    !keptTensors.has(source) &&
    state.uses === 1 &&
    state.views === 0 &&
    source.elementBytes === tensor.elementBytes &&
    source.shape.every((size, axis) => size === tensor.shape[axis])
  );
}

const ALIGNMENT_BYTES = 128;

/** The gaps in the buffer of one device, in order of offset. The last one has no end. */
class GapList {
  /** The furthest byte ever used. */
  length = 0;
  readonly #gaps = [{ offset: 0, size: Number.MAX_SAFE_INTEGER }];

  /** Takes `bytes` from the smallest gap that is large enough, from the endless one last, and returns the offset. */
  take(bytes: number): number {
    const size = aligned(bytes);
    const last = this.#gaps.length - 1;
    let best = last;
    let bestSize = Infinity;
    this.#gaps.forEach((gap, index) => {
      if (index < last && gap.size >= size && gap.size <= bestSize) {
        best = index;
        bestSize = gap.size;
      }
    });
    const gap = this.#gaps[best];
    if (!gap) throw new RangeError('The buffer has no gap left, not even its endless end.');
    const { offset } = gap;
    gap.offset += size;
    gap.size -= size;
    if (gap.size === 0) this.#gaps.splice(best, 1);
    this.length = Math.max(this.length, offset + size);
    return offset;
  }

  /** Gives a part back and joins it with adjacent gaps. */
  give(offset: number, bytes: number): void {
    const size = aligned(bytes);
    if (size === 0) return;
    const next = this.#gaps.findIndex((gap) => gap.offset > offset);
    this.#gaps.splice(next, 0, { offset, size });
    this.#join(next);
    if (next > 0) this.#join(next - 1);
  }

  #join(index: number): void {
    const gap = this.#gaps[index];
    const after = this.#gaps[index + 1];
    if (gap === undefined || after?.offset !== gap.offset + gap.size) return;
    gap.size += after.size;
    this.#gaps.splice(index + 1, 1);
  }
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT_BYTES) * ALIGNMENT_BYTES;
}
