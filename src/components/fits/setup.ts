import type { ReaderCase } from '../../lib/case/reader-case.ts';
import { caseOnRuntime } from '../../lib/case/reader-case.ts';
import type { CachePrecision } from '../../lib/memory/cache/cache-precision.ts';
import type { FitsDevice } from './catalogue.ts';
import type { MachineChoice } from '../../lib/case/views/machine-view.ts';

/** The runtimes that the tool covers. */
export const FITS_RUNTIMES = ['llama.cpp', 'vllm'] as const;
export type FitsRuntime = (typeof FITS_RUNTIMES)[number];

/** Everything the table depends on: what the page sends to the worker. */
export interface FitsSetup {
  readonly device: FitsDevice;
  /** The device, repeated as often as the machine has it. */
  readonly devices: readonly FitsDevice[];
  readonly runtime: FitsRuntime;
  /** For each user. */
  readonly contextTokens: number;
  readonly users: number;
  readonly keyPrecision: CachePrecision;
  readonly valuePrecision: CachePrecision;
  /** The fewest bits a weight that the reader accepts; 0 for any. */
  readonly leastBits: number;
  /** Memory for what the devices do not hold, in gigabytes of 2^30 bytes; 0 for none. */
  readonly systemGibibytes: number;
}

/** Returns the runtime that the table is for: the case's, or llama.cpp if the tool does not cover it. */
export function fitsRuntime({ runtime }: Pick<ReaderCase, 'runtime'>): FitsRuntime {
  return FITS_RUNTIMES.find((one) => one === runtime) ?? 'llama.cpp';
}

/** Returns the setup for a machine and a case. Throws if the catalogue lacks the device, which would be a bug. */
export function fitsSetup(
  readerCase: ReaderCase,
  choice: MachineChoice,
  devices: readonly FitsDevice[],
): FitsSetup {
  const device = devices.find(({ id }) => id === choice.device);
  if (!device) throw new Error(`No file of src/content/accelerators is called “${choice.device}”.`);
  const runtime = fitsRuntime(readerCase);
  const { contextTokens, users, keyPrecision, valuePrecision } = caseOnRuntime(readerCase, runtime);
  const isBeside = runtime === 'llama.cpp' && device.kind !== 'unified';
  return {
    device,
    devices: Array.from({ length: choice.count }, () => device),
    runtime,
    contextTokens,
    users,
    keyPrecision,
    valuePrecision,
    leastBits: choice.floor === 'any' ? 0 : Number(choice.floor),
    systemGibibytes: isBeside ? Number(choice.systemMemory) : 0,
  };
}

/** Returns the machine in words. Example: “2 × RTX 4090”. */
export function machineText({ device, devices }: FitsSetup): string {
  return devices.length === 1 ? device.name : `${devices.length} × ${device.name}`;
}
