import { modelNamed, precisionNamed } from '../facts/catalogue.ts';
import { inferenceSpeed, type InferenceSpeed } from '../../lib/speed/inference-speed.ts';
import { isKnown, type Estimate } from '../../lib/speed/not-known.ts';
import type { DeviceSet } from '../../lib/speed/machine/speed-device.ts';
import type { SpeedPlan } from '../../lib/speed/work/speed-plan.ts';
import type { Runtime } from '../../lib/memory/model/runtime.ts';
import { significant } from '../../lib/units/bytes.ts';
import type { Range } from '../../lib/units/range.ts';
import { speedDeviceNamed } from '../facts/device-figures.ts';
import { cacheRequest } from './memory-words.ts';
import { about } from './number-words.ts';

/** The speed of models for sentences and tables. An unknown name stops the build, with the names that are near. */

/** What one reader sends and gets, in tokens. */
export interface ReaderRequest {
  readonly promptTokens: number;
  readonly answerTokens: number;
}

/** A model on a machine that a sentence speaks of. */
export interface SpeedCase extends ReaderRequest {
  /** Name of a file in src/content/models. */
  readonly model: string;
  readonly precision: string;
  /** Name of a file in src/content/accelerators. */
  readonly device: string;
  /** Default 1. */
  readonly count?: number;
  /** Default llama.cpp. */
  readonly runtime?: Runtime;
  /** Readers served at the same time. Default 1. */
  readonly readers?: number;
  /** The part of the model that is in system memory. */
  readonly offload?: NonNullable<DeviceSet['offload']>;
}

/** Returns the plan of a case. Its context has room for the prompt and the answer. */
export function speedPlanOf({ model, precision, promptTokens, answerTokens, ...rest }: SpeedCase): SpeedPlan {
  const { runtime = 'llama.cpp', readers = 1 } = rest;
  return {
    model: modelNamed(model),
    precision: precisionNamed(precision),
    ...cacheRequest({
      contextTokens: promptTokens + answerTokens,
      users: readers,
      precision: runtime === 'vllm' ? 'bf16' : 'f16',
      runtime,
    }),
    promptTokens,
    answerTokens,
  };
}

/** Returns the speed of a case as the library estimates it. */
export function speedOfCase(speedCase: SpeedCase): InferenceSpeed {
  const { device, count = 1, offload } = speedCase;
  return inferenceSpeed(speedPlanOf(speedCase), {
    device: speedDeviceNamed(device),
    count,
    ...(offload && { offload }),
  });
}

/** Returns one reader's tokens per second. Throws with the reason when no speed is known. */
export function decodeRange(speedCase: SpeedCase): Range {
  return known(speedOfCase(speedCase).decodeTokensPerSecond);
}

/** Returns an estimate as a range. Throws with the reason when it is not known. */
export function known(estimate: Estimate): Range {
  if (isKnown(estimate)) return estimate;
  throw new Error(`A sentence needs a speed that is not known: ${estimate.notKnown} Use another case.`);
}

/** Returns a range for a table: “130 (110–170)”. */
export function rangeCell(estimate: Estimate): string {
  if (!isKnown(estimate)) return 'not known';
  const { low, likely, high } = estimate;
  return `${about(likely)}\u00a0(${about(low)}–${about(high)})`;
}

/** Returns seconds in words: “0.4 seconds”, and from 100 seconds on “2.3 minutes”. */
export function duration(seconds: number): string {
  return seconds >= 100 ? `${about(seconds / 60)}\u00a0minutes` : `${about(seconds)}\u00a0seconds`;
}

/** Returns a range of seconds for a table: “0.4 (0.3–0.7) s”, in minutes from 100 seconds on. */
export function secondsCell(estimate: Estimate): string {
  if (!isKnown(estimate)) return 'not known';
  const { low, likely, high } = estimate;
  const [divisor, unit] = likely >= 100 ? [60, 'min'] : [1, 's'];
  return `${about(likely / divisor)}\u00a0(${about(low / divisor)}–${about(high / divisor)})\u00a0${unit}`;
}

/** Returns seconds as milliseconds, to three significant figures: “4.58 ms”. */
export function milliseconds(seconds: number): string {
  return `${significant(seconds * 1000, 3)}\u00a0ms`;
}
