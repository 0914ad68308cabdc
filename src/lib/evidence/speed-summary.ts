import type { Accelerator } from '../catalog/machines/accelerator.ts';
import type { Model } from '../catalog/models/model.ts';
import type { SpeedEvidence, Timed } from '../catalog/measurements/speed-evidence.ts';
import type { HardwareClass } from '../speed/machine/hardware-class.ts';
import { speedCases, type SpeedCase } from './speed-cases.ts';
import { speedPredictionFor, type SpeedPrediction } from './speed-prediction.ts';
import { quantile } from './summary.ts';

/** A published speed with what the library says about it. */
export interface JudgedSpeed extends SpeedCase {
  readonly prediction: SpeedPrediction;
}

/**
 * Returns every measurement of the speed files with the library's answer.
 *
 * @example 3,189 tokens a second read by Llama 3.1 8B on a Radeon RX 7900 XTX is predicted as 3,213: error 0.007.
 */
export function judgedSpeeds(
  files: readonly (SpeedEvidence & { readonly id: string })[],
  models: ReadonlyMap<string, Model>,
  accelerators: ReadonlyMap<string, Accelerator>,
): readonly JudgedSpeed[] {
  return speedCases(files).map((one) => ({
    ...one,
    prediction: speedPredictionFor(one, models.get(one.run.model), accelerators.get(one.run.accelerator)),
  }));
}

/** The errors of the library on one kind of timing and one class of devices. */
export interface SpeedErrorSummary {
  readonly what: Timed;
  readonly hardware: HardwareClass;
  /** One reader alone, or several at the same time. */
  readonly readers: 'one' | 'several';
  /** Number of measurements, 1 or more. */
  readonly compared: number;
  /** The median of the absolute relative errors: 0.01 is one per cent. */
  readonly median: number;
  /** Nine in ten absolute errors are at most this. */
  readonly ninetieth: number;
  readonly worst: number;
  readonly worstId: string;
  /** The share of the measurements inside the library's range, 0 to 1. */
  readonly within: number;
}

/**
 * Returns the errors by kind of timing, class of devices and number of readers, in alphabetical order. Cases that are not
 * compared are skipped. To separate the cases that no constant was fitted on, filter by `run.heldOut` first.
 *
 * @example prefill errors of 1 % and −3 % on `amd-radeon` for one reader give one summary: median 0.01, worst 0.03.
 */
export function speedErrorSummaries(cases: readonly JudgedSpeed[]): readonly SpeedErrorSummary[] {
  const groups = new Map<string, JudgedSpeed[]>();
  for (const one of cases) {
    if (one.prediction.kind !== 'predicted') continue;
    const key = `${one.measurement.what} ${one.prediction.hardware} ${readersOf(one)}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => summaryOf(group));
}

function summaryOf(group: readonly JudgedSpeed[]): SpeedErrorSummary[] {
  const [first] = group;
  if (first?.prediction.kind !== 'predicted') return [];
  const rows = group.flatMap(({ measurement, prediction }) =>
    prediction.kind === 'predicted'
      ? [
          {
            id: measurement.id,
            size: Math.abs(prediction.error),
            isWithin: isWithin(measurement.value, prediction),
          },
        ]
      : [],
  );
  const sizes = rows.map(({ size }) => size);
  const worst = rows.reduce((most, one) => (one.size > most.size ? one : most));
  return [
    {
      what: first.measurement.what,
      hardware: first.prediction.hardware,
      readers: readersOf(first),
      compared: rows.length,
      median: quantile(sizes, 0.5),
      ninetieth: quantile(sizes, 0.9),
      worst: worst.size,
      worstId: worst.id,
      within: rows.filter((row) => row.isWithin).length / rows.length,
    },
  ];
}

/**
 * Returns whether a measured value lies inside the range that the library gives for it, ends included.
 *
 * @example 52 is inside 48 to 57, 58 is not.
 */
export function isWithin(value: number, { range }: Extract<SpeedPrediction, { kind: 'predicted' }>): boolean {
  return value >= range.low && value <= range.high;
}

function readersOf({ measurement }: SpeedCase): 'one' | 'several' {
  return (measurement.sequences ?? 1) > 1 ? 'several' : 'one';
}
