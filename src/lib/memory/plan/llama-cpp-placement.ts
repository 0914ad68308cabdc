import type { Layer } from '../model/layer.ts';

/** Where llama.cpp and its fork keep and compute the parts of a model. */
export interface LlamaCppPlacement {
  /** Accelerators in use: 0 for the processor alone. Default 1. */
  readonly accelerators?: number;
  /** The first layers stay in system memory (`-ngl` below the layer count). Default 0. */
  readonly layersOnHost?: number;
  /** The output layer stays in system memory. Default: when a layer does. */
  readonly outputOnHost?: boolean;
  /**
   * Experts kept apart from their layer (`-ot`), one entry a layer: the number
   * of an accelerator or 'host'; undefined leaves them with their layer.
   */
  readonly expertDevices?: readonly (number | 'host' | undefined)[];
  /**
   * The processor itself uses the matrices in system memory even for large
   * batches, as it must for repacked types: all of them or the experts only.
   * Default none: they are copied to an accelerator when a batch is large.
   */
  readonly staysOnHost?: 'all' | 'experts';
  /** Bits a weight of tensors that are copied over, when no mixture of llama.cpp tells. */
  readonly stagedBitsPerWeight?: number;
  /** Copies of the inputs for several accelerators at once: 4 in llama.cpp. Default 1. */
  readonly pipelineCopies?: number;
}

/** The devices of one layer: accelerators are 0, 1, …; the processor is the number after them. */
export interface LayerDevices {
  readonly layer: number;
  readonly experts: number;
}

/**
 * Returns the devices of each layer; several accelerators share the layers evenly.
 *
 * @source the layer split in llama-model.cpp (the output layer counts as one more layer).
 * @example 61 layers on 2 accelerators: 31 on the first, 30 and the output on the second.
 */
export function layerDevices(layers: number, placement: LlamaCppPlacement): readonly LayerDevices[] {
  const accelerators = placement.accelerators ?? 1;
  const onHost = placement.layersOnHost ?? 0;
  return Array.from({ length: layers }, (_, index) => {
    const place = Math.floor(((index - onHost) * accelerators) / (layers - onHost + 1));
    const layer = index < onHost ? accelerators : Math.min(place, accelerators);
    const experts = placement.expertDevices?.[index] ?? layer;
    return { layer, experts: experts === 'host' ? accelerators : experts };
  });
}

/**
 * Returns the device of the output layer: the last accelerator, or the processor.
 *
 * @example two accelerators that hold all layers: 1.
 */
export function outputDevice(placement: LlamaCppPlacement): number {
  const accelerators = placement.accelerators ?? 1;
  const onHost = placement.outputOnHost ?? (placement.layersOnHost ?? 0) > 0;
  return onHost || accelerators === 0 ? accelerators : accelerators - 1;
}

/**
 * Returns the layers whose kind and place are among the first two or the last
 * of their sort. A buffer is reused layer after layer, so the others add nothing:
 * 80 equal layers need what 3 do.
 */
export function representativeLayers(
  layers: readonly Layer[],
  devices: readonly LayerDevices[],
): readonly Layer[] {
  const sortOf = ({ index, mixer, channel }: Layer): string => {
    const place = devices[index];
    const heads = 'keyValueHeads' in mixer ? mixer.keyValueHeads : 0;
    return [mixer.kind, heads, channel.denseSize, channel.experts, place?.layer, place?.experts].join();
  };
  const seen = new Map<string, number>();
  const last = new Map(layers.map((layer) => [sortOf(layer), layer.index]));
  return layers.filter((layer) => {
    const sort = sortOf(layer);
    const count = (seen.get(sort) ?? 0) + 1;
    seen.set(sort, count);
    return count <= 2 || last.get(sort) === layer.index;
  });
}
