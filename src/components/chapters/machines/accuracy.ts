import { speeds } from './measured-speeds.ts';
import {
  speedErrorSummaries,
  type JudgedSpeed,
  type SpeedErrorSummary,
} from '../../../lib/evidence/speed-summary.ts';
import { quantile } from '../../../lib/evidence/summary.ts';
import type { HardwareClass } from '../../../lib/speed/machine/hardware-class.ts';

/** What a reader calls the classes of devices whose measurements are told apart. */
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

/** The errors on one row of measurements, with those that were held out apart. */
export interface SpeedErrorRow extends SpeedErrorSummary {
  readonly heldOut?: SpeedErrorSummary;
}

/** Returns the library's errors by kind of time and class of devices, held-out measurements beside all. */
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

/** The errors on all classes together. */
export interface SpeedAccuracy {
  readonly compared: number;
  readonly median: number;
  readonly ninetieth: number;
}

/** Returns the errors on one kind of time for one reader over all classes; `heldOut` takes only those held out. */
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
