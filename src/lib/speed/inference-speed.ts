import { NotModelledError } from '../memory/model/not-modelled.ts';
import type { HardwareClass } from './machine/hardware-class.ts';
import { machineOf, type Machine } from './machine/machine.ts';
import type { DeviceSet } from './machine/speed-device.ts';
import { spreadOf, spreadOut, type Spread } from './machine/spread.ts';
import type { Estimate, NotKnown } from './not-known.ts';
import { decodeStep } from './time/decode-step.ts';
import { prefillSeconds, prefillTime, type PrefillTime } from './time/prefill-time.ts';
import { limitOf, stepSeconds, type SpeedLimit, type StepTime } from './time/step-time.ts';
import { throughputTokensPerSecond } from './time/throughput.ts';
import type { SpeedPlan } from './work/speed-plan.ts';
import { speedWork, type SpeedWork } from './work/speed-work.ts';

/** How fast a plan runs on a set of devices. Each estimate is low–likely–high, or says why there is none. */
export interface InferenceSpeed {
  /** Seconds from sending the prompt to the first token of the answer, for a single request. */
  readonly timeToFirstTokenSeconds: Estimate;
  /** Prompt tokens a second, for a single request. */
  readonly prefillTokensPerSecond: Estimate;
  /** Answer tokens a second, for a single request, in the middle of the answer. */
  readonly decodeTokensPerSecond: Estimate;
  /** Answer tokens a second of all concurrent requests of the plan together, the time for their prompts included. */
  readonly throughputTokensPerSecond: Estimate;
  /** What the estimates are made of. Absent when nothing is known. */
  readonly basis?: SpeedBasis;
}

/** What the estimates of a speed are made of. */
export interface SpeedBasis {
  readonly hardware: HardwareClass;
  /** The time of one token for a single request. */
  readonly step: StepTime;
  /** The bottleneck of that step. */
  readonly limit: SpeedLimit;
  /** The time of one token for each concurrent request of the plan, and its bottleneck. */
  readonly loadedStep: StepTime;
  readonly loadedLimit: SpeedLimit;
  /** How far measured speeds of concurrent requests lie from the likely one. */
  readonly loadedSpread: Spread;
  /** The time of the prompt. Absent when the matrix rate is not known. */
  readonly prefill?: PrefillTime;
  /** How many measurements of a single request on this class of devices the range of decoding comes from: 0 or more. */
  readonly decodeMeasurements: number;
}

/** The tokens of a request, and the number of concurrent requests. */
export type SpeedRequest = Pick<SpeedPlan, 'promptTokens' | 'answerTokens' | 'cachedTokens' | 'sequences'>;

/**
 * Returns how fast a plan runs on a set of devices, and its bottleneck. Whether the plan fits is another question. Where
 * a design is not modelled or a fact is missing, the estimates say so; nothing is thrown.
 *
 * Method: bytes and operations of a step, tensor by tensor, over the bandwidth and the matrix rate that a class of
 * devices reaches (see `decodeStep`, `prefillTime`). About nine in ten measurements of the class lie in the range.
 *
 * @example Llama 3.1 8B, F16, one RTX 4090, llama.cpp, a prompt of 512 and an answer of 512 tokens: 45–53–69 tokens a second.
 */
export function inferenceSpeed(plan: SpeedPlan, devices: DeviceSet): InferenceSpeed {
  try {
    return speedOf(speedWork(plan), devices, plan);
  } catch (error) {
    if (error instanceof NotModelledError) return nothingKnown(error.reason);
    throw error;
  }
}

/**
 * Returns the same as `inferenceSpeed`, from the work of a model, which a table of many devices computes only once.
 *
 * @example The work of Llama 3.1 8B in F16 on one RTX 4090, with the same request: 45–53–69 tokens a second.
 */
export function speedOf(work: SpeedWork, devices: DeviceSet, request: SpeedRequest): InferenceSpeed {
  if (work.runtime === 'transformers') {
    return nothingKnown(
      'Transformers is not made for serving; nobody publishes its speed on a scale that can be compared.',
    );
  }
  const machine = machineOf(devices, work.runtime);
  if (typeof machine === 'string') return nothingKnown(machine);

  const { promptTokens, answerTokens, sequences } = request;
  const cachedTokens = request.cachedTokens ?? 0;
  const tokens = cachedTokens + promptTokens + answerTokens / 2;
  const step = decodeStep(work, machine, { readers: 1, tokens });
  const loadedStep = decodeStep(work, machine, { readers: sequences, tokens });
  const prefill = devices.offload ? undefined : prefillTime(work, machine, { promptTokens, cachedTokens });
  const decodeSpread = spreadOf(machine, 'decode');
  const loadedSpread = sequences === 1 ? decodeSpread : spreadOf(machine, 'loaded');
  return {
    ...promptEstimates(machine, devices, step, prefill, promptTokens),
    decodeTokensPerSecond: spreadOut(1 / stepSeconds(step), decodeSpread),
    throughputTokensPerSecond: prefill
      ? spreadOut(
          throughputTokensPerSecond({ machine, step: loadedStep, prefill, answerTokens, readers: sequences }),
          loadedSpread,
        )
      : prefillNotKnown(devices),
    basis: {
      hardware: machine.hardware,
      step,
      limit: limitOf(step),
      loadedStep,
      loadedLimit: limitOf(loadedStep),
      loadedSpread,
      ...(prefill && { prefill }),
      decodeMeasurements: decodeSpread.measurements,
    },
  };
}

function promptEstimates(
  machine: Machine,
  devices: DeviceSet,
  step: StepTime,
  prefill: PrefillTime | undefined,
  promptTokens: number,
): Pick<InferenceSpeed, 'timeToFirstTokenSeconds' | 'prefillTokensPerSecond'> {
  if (!prefill) {
    const reason = prefillNotKnown(devices);
    return { timeToFirstTokenSeconds: reason, prefillTokensPerSecond: reason };
  }
  const seconds = prefillSeconds(prefill);
  const spread = spreadOf(machine, 'prefill');
  // A rate at the low end of its range means a time at the high end.
  const slow = seconds / spread.low;
  const fast = seconds / spread.high;
  const token = stepSeconds(step);
  return {
    timeToFirstTokenSeconds: { low: fast + token, likely: seconds + token, high: slow + token },
    prefillTokensPerSecond: spreadOut(promptTokens / seconds, spread),
  };
}

function prefillNotKnown({ device, offload }: DeviceSet): NotKnown {
  if (offload) {
    return {
      notKnown:
        'How fast a prompt is read when a part of the model lies in system memory depends on the bus and the ' +
        'processor; too few measurements are published to say.',
    };
  }
  return {
    notKnown:
      device.halfPrecisionTeraflops === undefined
        ? `No source that we found gives the 16-bit matrix rate of the ${device.name}.`
        : `Nobody has published how fast devices like the ${device.name} read a prompt.`,
  };
}

function nothingKnown(reason: string): InferenceSpeed {
  const estimate: NotKnown = { notKnown: reason };
  return {
    timeToFirstTokenSeconds: estimate,
    prefillTokensPerSecond: estimate,
    decodeTokensPerSecond: estimate,
    throughputTokensPerSecond: estimate,
  };
}
