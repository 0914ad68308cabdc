import type { Accelerator } from '../catalog/machines/accelerator.ts';
import type { Model } from '../catalog/models/model.ts';
import { NotModelledError } from '../memory/model/not-modelled.ts';
import type { HardwareClass } from '../speed/machine/hardware-class.ts';
import { speedOf, type InferenceSpeed } from '../speed/inference-speed.ts';
import { speedDevice, type DeviceSet } from '../speed/machine/speed-device.ts';
import { isKnown, type Estimate } from '../speed/not-known.ts';
import { stepSeconds } from '../speed/time/step-time.ts';
import type { Range } from '../units/range.ts';
import { workOf, type SpeedCase } from './speed-cases.ts';

/** What the library says about a published speed, or why it says nothing. */
export type SpeedPrediction =
  | {
      readonly kind: 'predicted';
      /** In tokens a second; in seconds for first-token. */
      readonly range: Range;
      /** Relative: 0.1 is ten per cent too fast (too slow for first-token). */
      readonly error: number;
      readonly hardware: HardwareClass;
    }
  | { readonly kind: 'not-compared'; readonly reason: string };

/**
 * Returns what the library says about one published speed, with the relative error, or the reason why the two cannot be
 * compared. A design that is not modelled or a missing fact is such a reason, not an error that is thrown.
 *
 * @example 54.34 tokens a second measured, 53.0 predicted: error −0.025.
 */
export function speedPredictionFor(
  { run, measurement }: SpeedCase,
  model: Model | undefined,
  accelerator: Accelerator | undefined,
): SpeedPrediction {
  const excluded = measurement.excluded ?? run.excluded;
  if (excluded !== undefined) return notCompared(excluded);
  if (!model) return notCompared(`The model ${run.model} is not in the catalogue.`);
  if (!accelerator) return notCompared(`The device ${run.accelerator} is not in the catalogue.`);
  try {
    const work = workOf(run, model);
    if (typeof work === 'string') return notCompared(work);
    const devices: DeviceSet = {
      device: speedDevice(accelerator),
      count: run.devices,
      ...(run.split && { split: run.split }),
      ...(run.offload && { offload: run.offload }),
    };
    const speed = speedOf(work, devices, requestOf(measurement));
    const estimate = estimateOf(speed, measurement);
    if (!isKnown(estimate) || !speed.basis) {
      return notCompared(isKnown(estimate) ? 'Nothing is known.' : estimate.notKnown);
    }
    return {
      kind: 'predicted',
      range: estimate,
      error: estimate.likely / measurement.value - 1,
      hardware: speed.basis.hardware,
    };
  } catch (error) {
    if (error instanceof NotModelledError) return notCompared(error.reason);
    throw error;
  }
}

type Measurement = SpeedCase['measurement'];

/** A decode run starts after its cached tokens, so the last of them serves as the prompt. */
function requestOf(measurement: Measurement): Parameters<typeof speedOf>[2] {
  const cached = measurement.cachedTokens ?? 0;
  const isDecode = measurement.what === 'decode';
  return {
    promptTokens: isDecode ? 1 : (measurement.promptTokens ?? 1),
    cachedTokens: isDecode ? Math.max(0, cached - 1) : cached,
    answerTokens: measurement.answerTokens ?? 1,
    sequences: measurement.sequences ?? 1,
  };
}

function estimateOf(speed: InferenceSpeed, { what, sequences = 1 }: Measurement): Estimate {
  switch (what) {
    case 'prefill':
      return speed.prefillTokensPerSecond;
    case 'first-token':
      return speed.timeToFirstTokenSeconds;
    case 'throughput':
      return speed.throughputTokensPerSecond;
    case 'decode': {
      const one = speed.decodeTokensPerSecond;
      if (sequences === 1 || !speed.basis || !isKnown(one)) return one;
      const likely = sequences / stepSeconds(speed.basis.loadedStep);
      const { low, high } = speed.basis.loadedSpread;
      return { low: likely * low, likely, high: likely * high };
    }
  }
}

function notCompared(reason: string): SpeedPrediction {
  return { kind: 'not-compared', reason };
}
