import type { DeviceSpec } from '../../lib/catalog/machines/device-spec.ts';
import { hasOwnMemory, type WithMemory } from '../../lib/catalog/machines/own-memory.ts';
import type { ModelSpec } from '../../lib/catalog/models/model-spec.ts';
import type { DeviceMemory } from '../../lib/memory/placement/device-memory.ts';
import { speedDevice, type SpeedDevice } from '../../lib/speed/machine/speed-device.ts';

/** What the calculator knows about a device. */
export interface CalculatorDevice extends DeviceMemory, SpeedDevice {
  readonly id: string;
  /** US dollars at launch; absent where no source says so. */
  readonly launch?: { readonly usd: number };
  /** What it sold for later; absent where no source says so. */
  readonly street?: StreetPrice;
}

interface StreetPrice {
  readonly usd: number;
  /** The day or month of the price, and what was sold at it. */
  readonly of: string;
  readonly what: string;
}

/** The facts of the calculator. */
export interface Catalogue {
  /** By maker and name. */
  readonly models: readonly ModelSpec[];
  /** From the smallest up. */
  readonly devices: readonly CalculatorDevice[];
}

const byName = new Intl.Collator('en', { numeric: true }).compare;

/** Returns the facts of the calculator from those that all tools share. */
export function catalogueOf(models: readonly ModelSpec[], devices: readonly DeviceSpec[]): Catalogue {
  return {
    models: models.toSorted((a, b) => byName(a.maker, b.maker) || byName(a.name, b.name)),
    devices: calculatorDevices(devices),
  };
}

/** Returns the devices that have their own memory, the smallest first. */
export function calculatorDevices(devices: readonly DeviceSpec[]): readonly CalculatorDevice[] {
  return devices
    .filter(hasOwnMemory)
    .toSorted((a, b) => a.memoryGigabytes.value - b.memoryGigabytes.value || byName(a.name, b.name))
    .map(calculatorDevice);
}

function calculatorDevice(device: WithMemory<DeviceSpec>): CalculatorDevice {
  const { id, memoryGigabytes, usableMemoryMebibytes: usable } = device;
  const { launchPriceUsd: launch, streetPriceUsd: street } = device;
  return {
    id,
    ...speedDevice(device),
    memoryGigabytes: memoryGigabytes.value,
    ...(usable && { usableMebibytes: usable.value }),
    ...(launch && { launch: { usd: launch.value } }),
    ...(street && { street: { usd: street.value, of: street.of, what: street.what } }),
  };
}
