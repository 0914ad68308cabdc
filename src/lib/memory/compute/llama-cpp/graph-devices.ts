import type { GraphTensor } from './graph-tensor.ts';

/** Tokens in a batch from which weights in system memory are copied to an accelerator and used there. */
export const STAGING_TOKENS = 32;

/**
 * Returns the device that computes each tensor of a graph: 0, 1, … are the
 * accelerators, `accelerators` itself is the processor.
 * A step runs where its weights are. A large batch with weights in system memory
 * runs on the first accelerator. Steps without weights follow their neighbours,
 * those on accelerators first.
 *
 * @source passes 1 to 4 of ggml_backend_sched_split_graph in ggml-backend.cpp.
 * @example a norm between two layers of device 0 is computed on device 0.
 */
export function computingDevices(
  steps: readonly GraphTensor[],
  accelerators: number,
): ReadonlyMap<GraphTensor, number> {
  const processor = accelerators;
  const devices = new Map<GraphTensor, number>();
  const assign = (tensor: GraphTensor): void => {
    const device = deviceOfWeights(tensor, processor);
    if (device !== undefined) devices.set(tensor, device);
  };
  for (const step of steps) {
    for (const source of step.sources) assign(source);
    assign(step);
  }
  const results = steps.filter(({ kind }) => kind === 'result');
  const backwards = results.toReversed();
  for (const onlyAccelerators of [true, false]) {
    for (const order of [results, backwards]) {
      spread(order, devices, processor, onlyAccelerators);
    }
  }
  for (const step of results) if (!devices.has(step)) devices.set(step, processor);
  for (const step of steps) {
    const device = devices.get(step) ?? devices.get(step.viewOf ?? step) ?? processor;
    devices.set(step, device);
    for (const source of step.sources) {
      if (devices.has(source)) continue;
      devices.set(source, devices.get(source.viewOf ?? source) ?? device);
    }
  }
  return devices;
}

/** The device that a tensor must be on because of its own place, its cache or its weights. */
function deviceOfWeights(tensor: GraphTensor, processor: number): number | undefined {
  if (tensor.device !== undefined) return tensor.device;
  if (tensor.viewOf?.device !== undefined) return tensor.viewOf.device;
  if (tensor.kind === 'input') return processor;
  const weights = tensor.sources.find(isWeight);
  if (!weights) return undefined;
  const stored = weights.viewOf ?? weights;
  const device = stored.device ?? processor;
  const isStaged = device === processor && !stored.hostOnly && tensor.stagingBatch >= STAGING_TOKENS;
  return isStaged && processor > 0 ? 0 : device;
}

/**
 * Returns whether a tensor is a weight or part of one.
 *
 * @example a matrix and a view of it are, a product with it is not.
 */
export function isWeight(tensor: GraphTensor): boolean {
  return tensor.kind === 'weight' || tensor.viewOf?.kind === 'weight';
}

/** Gives steps without a device the one of the step before them, in the given order. */
function spread(
  order: readonly GraphTensor[],
  devices: Map<GraphTensor, number>,
  processor: number,
  onlyAccelerators: boolean,
): void {
  let current: number | undefined;
  for (const step of order) {
    const device = devices.get(step);
    if (device !== undefined) {
      current = onlyAccelerators && device === processor ? undefined : device;
    } else if (current !== undefined) {
      devices.set(step, current);
    }
  }
}
