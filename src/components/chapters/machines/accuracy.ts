import { speeds } from './measured-speeds.ts';
import {
  speedErrorSummaries,
  type JudgedSpeed,
  type SpeedErrorSummary,
} from '../../../lib/evidence/speed-summary.ts';
import { quantile } from '../../../lib/evidence/summary.ts';
import type { HardwareClass } from '../../../lib/speed/machine/hardware-class.ts';

/** The classes of devices that the tables tell apart, as a reader knows them. */
export const CLASS_NAMES: Readonly<Record<HardwareClass, string>> = {
  'nvidia-geforce': 'NVIDIA GeForce',
  'nvidia-workstation': 'NVIDIA workstation and GDDR server cards',
  'nvidia-hbm': 'NVIDIA A100, H100 and others with HBM',
  'nvidia-unified': 'NVIDIA DGX Spark',
  'amd-radeon': 'AMD Radeon',
  'amd-hbm': 'AMD Instinct',
  'amd-unified': 'AMD Ryzen AI Max',
  'apple-m1-m2': 'Apple M1 and M2',
  'apple-m3-on': 'Apple M3 and later',
  'intel-arc': 'Intel Arc',
  cpu: 'Processors',
};

/** The errors of one row, and those of its held-out measurements separately. */
export interface SpeedErrorRow extends SpeedErrorSummary {
  readonly heldOut?: SpeedErrorSummary;
}

/** Returns the library's errors by kind of time and class of devices: over all measurements, and over those held out. */
export function speedErrorRows(): readonly SpeedErrorRow[] {
  const heldOut = speedErrorSummaries(speeds.filter(({ run }) => run.heldOut));
  return speedErrorSummaries(speeds).map((row) => {
    const own = heldOut.find(
      ({ what, hardware, readers }) =>
        what === row.what && hardware === row.hardware && readers === row.readers,
    );
    return own ? { ...row, heldOut: own } : row;
  });
}

/** The errors over all classes of devices: how many measurements, and relative errors (0.1 is 10 %). */
export interface SpeedAccuracy {
  readonly compared: number;
  readonly median: number;
  readonly ninetieth: number;
}

/** Returns the errors for one reader over all classes of devices; with `heldOut`, over held-out measurements only. */
export function speedAccuracy(
  what: 'decode' | 'prefill',
  options: { heldOut?: boolean } = {},
): SpeedAccuracy {
  const errors = speeds.flatMap((one) => (isAsked(one, what, options.heldOut ?? false) ? errorOf(one) : []));
  return { compared: errors.length, median: quantile(errors, 0.5), ninetieth: quantile(errors, 0.9) };
}

function isAsked({ measurement, run }: JudgedSpeed, what: string, heldOutOnly: boolean): boolean {
  const isOne = (measurement.sequences ?? 1) === 1;
  return measurement.what === what && isOne && (!heldOutOnly || run.heldOut === true);
}

function errorOf({ prediction }: JudgedSpeed): number[] {
  return prediction.kind === 'predicted' ? [Math.abs(prediction.error)] : [];
}
