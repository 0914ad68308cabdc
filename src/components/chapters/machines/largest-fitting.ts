import { deviceMemoryOf } from '../../facts/device-figures.ts';
import { machinesOf } from '../../../lib/catalog/machines/accelerator.ts';
import { isPublishedInMxfp4 } from '../../../lib/catalog/models/published-precision.ts';
import { deviceNamed, modelNamed } from '../../facts/catalogue.ts';
import { rangeCell, speedOfCase, speedPlanOf } from '../../sentences/speed-words.ts';
import {
  DENSE_CHOICES,
  GOOD_PRECISIONS,
  LARGE_MIXTURE,
  LEAST_CONTEXT,
  MIXTURE_CHOICES,
  SYSTEM_GIBIBYTES,
  USUAL_REQUEST,
} from './examples.ts';
import { parametersOf } from '../../sentences/memory-words.ts';
import { size, tokens } from '../../sentences/number-words.ts';
import type { DeviceMemory } from '../../../lib/memory/placement/device-memory.ts';
import { placement } from '../../../lib/memory/placement/placement.ts';
import { GIBIBYTE, MEBIBYTE } from '../../../lib/units/bytes.ts';

/** A machine of the tables; a processor also needs its system memory. */
export interface Machine {
  readonly device: string;
  readonly systemGibibytes?: number;
}

/** The largest model of a kind that fits on a machine, as a table prints it. */
export interface Fitting {
  readonly model: string;
  readonly name: string;
  readonly precision: string;
  /** The longest context that fits, a power of two: “32k”. */
  readonly context: string;
  /** One reader's tokens per second: “30 (25–39)”. */
  readonly speed: string;
}

/** A machine's memory as the placement takes it, and whether it holds the embedding table too. */
interface Room {
  readonly memory: DeviceMemory;
  readonly holdsEmbeddings: boolean;
}

/** Returns the name of a machine as a table prints it. */
export function machineName({ device, systemGibibytes }: Machine): string {
  const { name } = deviceNamed(device);
  return systemGibibytes === undefined ? name : `PC without a card, ${String(systemGibibytes)}\u00a0GB`;
}

/** Returns what a machine is sold as where its name is that of a chip: “MacBook Pro, Mac Studio”; empty for others. */
export function machineSoldIn({ device }: Machine): string {
  return machinesOf(deviceNamed(device)).join(', ');
}

/** Returns the memory that a model can use on a machine, in words: “25.8 GB”. */
export function usableText(machine: Machine): string {
  const { memoryGigabytes, usableMebibytes } = roomOf(machine).memory;
  return usableMebibytes === undefined
    ? `${size(memoryGigabytes * GIBIBYTE)} (printed)`
    : size(usableMebibytes * MEBIBYTE);
}

/**
 * Returns the largest dense model and the largest mixture among the chapter's choices that fit for certain with 8k tokens
 * of context in a good precision, each in the most exact one that fits. Omitted where none fits.
 */
export function largestFitting(machine: Machine): { readonly dense?: Fitting; readonly mixture?: Fitting } {
  const dense = largestOf(DENSE_CHOICES, machine);
  const mixture = largestOf(MIXTURE_CHOICES, machine);
  return { ...(dense && { dense }), ...(mixture && { mixture }) };
}

function largestOf(choices: readonly string[], machine: Machine): Fitting | undefined {
  const room = roomOf(machine);
  for (const model of [...choices].sort((a, b) => parametersOf(b) - parametersOf(a))) {
    const precision = precisionsOf(model).find((one) => fits(room, model, one, LEAST_CONTEXT));
    if (precision === undefined) continue;
    const { decodeTokensPerSecond } = speedOfCase({
      model,
      precision,
      device: machine.device,
      ...USUAL_REQUEST,
    });
    return {
      model,
      name: modelNamed(model).name,
      precision,
      context: tokens(longestContext(room, model, precision)),
      speed: rangeCell(decodeTokensPerSecond),
    };
  }
  return undefined;
}

function precisionsOf(model: string): readonly string[] {
  return isPublishedInMxfp4(modelNamed(model)) ? [LARGE_MIXTURE.precision] : GOOD_PRECISIONS;
}

function roomOf({ device, systemGibibytes }: Machine): Room {
  if (systemGibibytes === undefined) return { memory: deviceMemoryOf(device), holdsEmbeddings: false };
  const usableMebibytes = ((systemGibibytes - SYSTEM_GIBIBYTES) * GIBIBYTE) / MEBIBYTE;
  return {
    memory: { kind: 'cpu', memoryGigabytes: systemGibibytes, usableMebibytes },
    holdsEmbeddings: true,
  };
}

function fits({ memory, holdsEmbeddings }: Room, model: string, precision: string, context: number): boolean {
  const plan = speedPlanOf({ model, precision, device: '', promptTokens: context, answerTokens: 0 });
  const { devices, system } = placement(plan, [memory]);
  const beside = holdsEmbeddings ? system.weights : 0;
  return devices.every(({ total, offered }) => total.high + beside <= offered);
}

function longestContext(room: Room, model: string, precision: string): number {
  let context = LEAST_CONTEXT;
  while (context * 2 <= modelNamed(model).contextLength && fits(room, model, precision, context * 2)) {
    context *= 2;
  }
  return context;
}
