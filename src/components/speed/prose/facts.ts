import { readFactFiles } from '../../../integrations/fact-files.ts';
import { AcceleratorSchema, hasOwnMemory, type Accelerator } from '../../../lib/catalog/accelerator.ts';
import { ModelSchema } from '../../../lib/catalog/model.ts';
import { SpeedEvidenceSchema } from '../../../lib/catalog/speed-evidence.ts';
import type { Source } from '../../../lib/catalog/source.ts';
import { judgedSpeeds, type JudgedSpeed } from '../../../lib/evidence/speed-summary.ts';
import { speedDevice, type SpeedDevice } from '../../../lib/speed/speed-device.ts';
import type { DeviceMemory } from '../../../lib/memory/device-memory.ts';

const accelerators = readFactFiles('src/content/accelerators', AcceleratorSchema);
const models = readFactFiles('src/content/models', ModelSchema);
const speedFiles = readFactFiles('src/content/speeds', SpeedEvidenceSchema);

/** Every device of the catalogue, processors included. */
export const allDevices: readonly Accelerator[] = accelerators;

/** Every published speed with what the library says about it. */
export const speeds: readonly JudgedSpeed[] = judgedSpeeds(
  speedFiles,
  new Map(models.map((model) => [model.id, model])),
  new Map(accelerators.map((device) => [device.id, device])),
);

/** Returns a device or processor by the name of its file. Throws when there is none. */
export function deviceNamed(id: string): Accelerator {
  const found = accelerators.find((device) => device.id === id);
  if (found) return found;
  throw new Error(`No device is called “${id}”. The devices are the files of src/content/accelerators.`);
}

/** Returns what the speed calculation needs of a device. */
export function speedDeviceNamed(id: string): SpeedDevice {
  return speedDevice(deviceNamed(id));
}

/** Returns a device's memory as the placement takes it. Throws for a processor, which has none of its own. */
export function deviceMemoryOf(id: string): DeviceMemory {
  const device = deviceNamed(id);
  if (!hasOwnMemory(device)) {
    throw new Error(`${id} is a processor: say with systemGibibytes how much memory stands beside it.`);
  }
  const { kind, memoryGigabytes, usableMemoryMebibytes } = device;
  return {
    kind,
    memoryGigabytes: memoryGigabytes.value,
    ...(usableMemoryMebibytes && { usableMebibytes: usableMemoryMebibytes.value }),
  };
}

/** Returns the bandwidth of a device in 10^9 bytes a second. Throws when its file does not say. */
export function bandwidthOf(id: string): number {
  const bandwidth = deviceNamed(id).bandwidthGigabytesPerSecond;
  if (bandwidth) return bandwidth.value;
  throw new Error(
    `src/content/accelerators/${id}.yaml has no bandwidthGigabytesPerSecond. Use another device.`,
  );
}

/** Returns a published speed by its id, with its source and what the library says. Throws when it is not compared. */
export function measuredSpeed(id: string): {
  readonly value: number;
  readonly model: string;
  readonly source: Source;
  readonly predicted: Extract<JudgedSpeed['prediction'], { kind: 'predicted' }>;
} {
  const found = speeds.find(({ measurement }) => measurement.id === id);
  const file = speedFiles.find((one) => one.id === found?.file);
  if (!found || !file || found.prediction.kind !== 'predicted') {
    throw new Error(`No published speed ${id} in src/content/speeds can be compared. Use another one.`);
  }
  return {
    value: found.measurement.value,
    model: found.run.model,
    source: file.source,
    predicted: found.prediction,
  };
}
