import { readFactFiles } from '../../../integrations/fact-files.ts';
import { SpeedEvidenceSchema } from '../../../lib/catalog/measurements/speed-evidence.ts';
import type { Source } from '../../../lib/catalog/source.ts';
import { judgedSpeeds, type JudgedSpeed } from '../../../lib/evidence/speed-summary.ts';
import { allDevices, modelsById } from '../../facts/catalogue.ts';

const speedFiles = readFactFiles('src/content/speeds', SpeedEvidenceSchema);

/** Every published speed next to the library's estimate. */
export const speeds: readonly JudgedSpeed[] = judgedSpeeds(
  speedFiles,
  modelsById,
  new Map(allDevices.map((device) => [device.id, device])),
);

/** Returns a published speed by its id, with its source and our estimate. Throws if there is no estimate to compare. */
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
