import { reservedBytes, type AllocationStep } from './allocator.ts';
import { computingDevices, isWeight } from './graph-devices.ts';
import { result, view, type GraphTensor } from './graph-tensor.ts';

/** The devices that a graph runs on. */
export interface Machine {
  /** Accelerators in use: 0 or more. The processor is the device after them. */
  readonly accelerators: number;
  /** Instances of each input, so that devices can work at the same time: 4 in llama.cpp, 1 without pipelining. */
  readonly pipelineCopies: number;
}

/** Consecutive steps on one device, and the tensors that are copied to it for them. */
interface Split {
  readonly device: number;
  readonly inputs: GraphTensor[];
  readonly steps: AllocationStep[];
}

/** Copied tensors from which a new split begins: GGML_SCHED_MAX_SPLIT_INPUTS as GGML_MAX_SRC; newer builds have 30. */
const MOST_SPLIT_INPUTS = 10;

/**
 * Returns the bytes of the compute buffer on each device, accelerators first
 * and the processor last.
 * The graph is split wherever the device changes. What a split needs from another
 * device, weights included, is copied when the split begins.
 *
 * @source pass 5 of ggml_backend_sched_split_graph in ggml-backend.cpp.
 * @example Qwen3 30B-A3B in ik_llama.cpp, 32,768 tokens, one accelerator: 304.75 MiB there and
 * 68 MiB for the processor (the mask and the embedded tokens), as its log prints.
 */
export function bufferBytes(steps: readonly GraphTensor[], machine: Machine): readonly number[] {
  const copies = new InputCopies(machine);
  const splits = splitsOf(steps, computingDevices(steps, machine.accelerators), copies);
  return reservedBytes({
    steps: splits.flatMap((split) => [
      ...split.inputs.flatMap((tensor) => copies.steps(tensor, split.device)),
      ...split.steps,
    ]),
    kept: copies.kept,
    devices: machine.accelerators + 1,
  });
}

function splitsOf(
  steps: readonly GraphTensor[],
  devices: ReadonlyMap<GraphTensor, number>,
  copies: InputCopies,
): readonly Split[] {
  const splits: Split[] = [];
  // Views before the first computed step go to its split.
  let waiting: AllocationStep[] = [];
  let current: Split | undefined;
  for (const tensor of steps) {
    const device = devices.get(tensor) ?? 0;
    if (tensor.kind === 'view') {
      const step = { tensor, device, sources: tensor.sources };
      if (current) current.steps.push(step);
      else waiting.push(step);
      continue;
    }
    const home = (source: GraphTensor): number =>
      source.device ?? source.viewOf?.device ?? devices.get(source.viewOf ?? source) ?? device;
    if (current?.device !== device || needsNewSplit(tensor, current, home, copies)) {
      current = { device, inputs: [], steps: waiting };
      waiting = [];
      splits.push(current);
    }
    const split = current;
    const sources = tensor.sources.map((source) => {
      copies.noteInput(source, home(source));
      if (home(source) === device) return source;
      const { copy, isNew } = copies.on(source, device, home(source));
      if (isNew) split.inputs.push(source);
      return copy;
    });
    split.steps.push({ tensor, device, sources });
  }
  return splits;
}

/** Weights from another device begin a new split, so that the memory of the last ones is free again. */
function needsNewSplit(
  tensor: GraphTensor,
  split: Split,
  home: (source: GraphTensor) => number,
  copies: InputCopies,
): boolean {
  if (split.inputs.length === 0) return false;
  return tensor.sources.some((source) => {
    if (home(source) === split.device) return false;
    return (
      isWeight(source) || (split.inputs.length >= MOST_SPLIT_INPUTS && !copies.has(source, split.device))
    );
  });
}

/** The copies of tensors on other devices, one for each device. */
class InputCopies {
  readonly kept: { tensor: GraphTensor; device: number }[] = [];
  readonly #machine: Machine;
  readonly #copies = new Map<GraphTensor, Map<number, { copy: GraphTensor; home: number }>>();
  readonly #inputs = new Set<GraphTensor>();

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  has(tensor: GraphTensor, device: number): boolean {
    return this.#copies.get(tensor)?.has(device) ?? false;
  }

  /** Returns the copy of `tensor` on a device, made on first use. */
  on(
    tensor: GraphTensor,
    device: number,
    home: number,
  ): { readonly copy: GraphTensor; readonly isNew: boolean } {
    const found = this.#copies.get(tensor)?.get(device);
    if (found) return { copy: found.copy, isNew: false };
    const copy = this.#duplicate(tensor);
    const known = this.#copies.get(tensor) ?? new Map<number, { copy: GraphTensor; home: number }>();
    this.#copies.set(tensor, known.set(device, { copy, home }));
    if (this.#machine.pipelineCopies > 1) this.#keepAll(copy, tensor, device);
    return { copy, isNew: true };
  }

  /** With pipelining every copy of an input is kept, on its own device too. */
  noteInput(tensor: GraphTensor, home: number): void {
    if (tensor.kind !== 'input' || this.#machine.pipelineCopies === 1) return;
    if (this.#inputs.has(tensor)) return;
    this.#inputs.add(tensor);
    this.#keepAll(tensor, tensor, home);
  }

  /** The steps that keep the original until it is copied, then make the copy. */
  steps(tensor: GraphTensor, device: number): readonly AllocationStep[] {
    const made = this.#copies.get(tensor)?.get(device);
    if (!made) return [];
    return [
      { tensor: view(tensor), device: made.home, sources: [tensor], isDependency: true },
      { tensor: made.copy, device, sources: [] },
    ];
  }

  #keepAll(first: GraphTensor, tensor: GraphTensor, device: number): void {
    const others = Array.from({ length: this.#machine.pipelineCopies - 1 }, () => this.#duplicate(tensor));
    for (const one of [first, ...others]) this.kept.push({ tensor: one, device });
  }

  #duplicate({ shape, elementBytes }: GraphTensor): GraphTensor {
    return result(shape, [], { elementBytes });
  }
}
