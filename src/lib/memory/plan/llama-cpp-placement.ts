import type { Layer } from '../model/layer.ts';

/** Where llama.cpp and its fork keep and compute the parts of a model. */
export interface LlamaCppPlacement {
  /** Accelerators in use: 0 for the processor alone. Default 1. */
  readonly accelerators?: number;
  /** Layers, from the first, that stay in system memory (`-ngl` below the layer count): 0 or more. Default 0. */
  readonly layersOnHost?: number;
  /** The output layer stays in system memory. Default: true if a layer does. */
  readonly outputOnHost?: boolean;
  /**
   * Where the experts of each layer are (`-ot`), by index of the layer: the number of an
   * accelerator, or 'host' for system memory. Undefined keeps them with their layer.
   */
  readonly expertDevices?: readonly (number | 'host' | undefined)[];
  /**
   * Matrices in system memory that the processor uses itself even for large batches, as it must for
   * repacked types: all of them, or only the experts. Default: none, so a large batch has them
   * copied to an accelerator.
   */
  readonly staysOnHost?: 'all' | 'experts';
  /** Bits of a weight in a matrix that is copied to an accelerator. Default: by the plan's mixture, else 16. */
  readonly stagedBitsPerWeight?: number;
  /** Copies of each input, so that several accelerators can work at once: 1 or more, 4 in llama.cpp. Default 1. */
  readonly pipelineCopies?: number;
}

/** The devices of one layer. Accelerators are 0, 1, …; the processor is the number after the last of them. */
export interface LayerDevices {
  readonly layer: number;
  readonly experts: number;
}

/**
 * Returns the devices of each of `layers` layers, in order. Several accelerators share the layers evenly.
 *
 * @source the layer split in llama-model.cpp of ggml-org/llama.cpp (the output layer counts as one more layer).
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
 * @example two accelerators with all layers: 1. With three layers in system memory: 2, the processor.
 */
export function outputDevice(placement: LlamaCppPlacement): number {
  const accelerators = placement.accelerators ?? 1;
  const onHost = placement.outputOnHost ?? (placement.layersOnHost ?? 0) > 0;
  return onHost || accelerators === 0 ? accelerators : accelerators - 1;
}

/**
 * Returns the first two layers and the last of each sort, a sort being layers of equal design on equal devices. A
 * buffer is reused layer after layer, so the others add nothing to it.
 *
 * @example of 80 equal layers on one device the first, the second and the last.
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
