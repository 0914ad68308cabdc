import type { Case } from '../case.ts';
import type { Floor, SystemMemory } from '../choices.ts';
import { valueOf } from '../entries.ts';

/** What a reader says of their machine. */
export interface MachineChoice {
  /** A device by its id. */
  readonly device: string;
  /** Equal devices: 1 to 8, and 1 where they cannot be put together. */
  readonly count: number;
  readonly floor: Floor;
  readonly systemMemory: SystemMemory;
}

/** The machine that the guide shows before a reader states one. */
export const EXAMPLE_DEVICE = 'nvidia-rtx-4090';

/**
 * Returns the machine of a case, the guide's example where none is stated.
 *
 * @example { machine: 'nvidia-rtx-3090', machines: 2 } is two RTX 3090 without system memory.
 */
export function machineView(stated: Case): MachineChoice {
  return {
    device: stated.machine ?? EXAMPLE_DEVICE,
    count: valueOf(stated, 'machines'),
    floor: valueOf(stated, 'floor'),
    systemMemory: valueOf(stated, 'ram'),
  };
}
