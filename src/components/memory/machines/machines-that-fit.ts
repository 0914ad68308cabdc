import type { DeviceMemory } from '../../../lib/memory/placement/device-memory.ts';
import type { InferencePlan } from '../../../lib/memory/plan/inference-plan.ts';
import { longestContext, type MostHeld } from '../../../lib/memory/search/longest-context.ts';
import { mostUsers } from '../../../lib/memory/search/most-users.ts';
import { planEvaluator } from '../../../lib/memory/placement/plan-memory.ts';
import { smallestDevices } from '../../../lib/memory/search/smallest-devices.ts';
import { USER_LIMITS } from '../../../lib/case/reader-case.ts';
import type { CalculatorDevice } from '../catalogue.ts';

/** A set of equal devices that a plan fits on. Devices with the same memory and number are one machine. */
export interface FittingMachine {
  /** The kinds of device to choose from; those without a known price come last. */
  readonly devices: readonly [CalculatorDevice, ...CalculatorDevice[]];
  /** How many of one kind: 1 to 8. */
  readonly count: number;
  /** Printed memory in all, in gigabytes of 2^30 bytes. */
  readonly memoryGigabytes: number;
}

/** The machines that a plan fits on. */
export interface FittingMachines {
  /** The least memory first. */
  readonly machines: readonly FittingMachine[];
  readonly smallest?: FittingMachine;
}

/**
 * Returns the sets of up to eight equal devices that a plan fits on, the smallest first. Exact: every
 * device is tried, those with the same memory together. Throws NotModelledError if no formula covers the architecture.
 * None is called the cheapest: prices at launch are of different years and say little about today.
 *
 * @example Llama 3.3 70B in Q4_K_M with 8192 tokens: 48 GB, as one card or as two of 24 GB.
 */
export function machinesThatFit(plan: InferencePlan, devices: readonly CalculatorDevice[]): FittingMachines {
  const { sets } = smallestDevices(planEvaluator().memory(plan), [...sameMemory(devices).values()]);
  const machines = new Map<string, FittingMachine>();
  for (const { device: group, count } of sets) {
    const memoryGigabytes = group.memoryGigabytes * count;
    const key = `${String(group.memoryGigabytes)} × ${String(count)}`;
    const before = machines.get(key)?.devices ?? [];
    const [first, ...others] = [...before, ...group.devices].toSorted(pricedFirst);
    if (!first) continue;
    machines.set(key, {
      devices: [first, ...others],
      count,
      memoryGigabytes,
    });
  }
  const all = [...machines.values()];
  const [smallest] = all;
  return { machines: all, ...(smallest ? { smallest } : {}) };
}

/** A device that represents all with the same memory. */
type Group = DeviceMemory & { readonly devices: readonly CalculatorDevice[] };

function sameMemory(devices: readonly CalculatorDevice[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const device of devices) {
    const { kind, memoryGigabytes, usableMebibytes } = device;
    const key = JSON.stringify([kind, memoryGigabytes, usableMebibytes]);
    const before = groups.get(key)?.devices ?? [];
    const usable = usableMebibytes === undefined ? {} : { usableMebibytes };
    groups.set(key, { kind, memoryGigabytes, ...usable, devices: [...before, device] });
  }
  return groups;
}

/** Sorts a device with a price of a later day before one with only that of its launch, and one without any last. */
function pricedFirst(a: CalculatorDevice, b: CalculatorDevice): number {
  return pricesKnown(b) - pricesKnown(a);
}

function pricesKnown({ launch, street }: CalculatorDevice): number {
  return street ? 2 : launch ? 1 : 0;
}

/** How much more than a plan fits on a machine. */
export interface RoomOnMachine {
  /** The longest context for each user, with as many users as the plan has. */
  readonly context: MostHeld;
  /** The most users with the context of the plan. */
  readonly users: MostHeld;
}

/** Where the search for the longest context ends, in tokens, if the model's own limit is not known. */
const FAR = 1_048_576;

/**
 * Returns the longest context and the most users that fit on a machine with the model of a plan. Exact, as the library's
 * searches are.
 * Example: Llama 3.3 70B in Q4_K_M on an RTX A6000: about 27,000 tokens for one user, or three users with 8192.
 */
export function roomOnMachine(
  plan: InferencePlan,
  { devices: [device], count }: FittingMachine,
  contextLength: number | undefined,
): RoomOnMachine {
  const evaluator = planEvaluator();
  const devices = Array.from({ length: count }, () => device);
  return {
    context: longestContext(plan, devices, contextLength ?? FAR, { evaluator }),
    users: mostUsers(plan, devices, USER_LIMITS.most, { evaluator }),
  };
}
