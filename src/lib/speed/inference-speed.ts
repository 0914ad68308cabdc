import { NotModelledError } from '../memory/model/not-modelled.ts';
import { decodeStep } from './decode-step.ts';
import type { HardwareClass } from './hardware-class.ts';
import { machineOf, type Machine } from './machine.ts';
import type { Estimate, NotKnown } from './not-known.ts';
import { prefillSeconds, prefillTime, type PrefillTime } from './prefill-time.ts';
import type { DeviceSet } from './speed-device.ts';
import type { SpeedPlan } from './speed-plan.ts';
import { speedWork, type SpeedWork } from './speed-work.ts';
import { spreadOf, spreadOut, type Spread } from './spread.ts';
import { limitOf, stepSeconds, type SpeedLimit, type StepTime } from './step-time.ts';
import { throughputTokensPerSecond } from './throughput.ts';

/** How fast a plan runs on a set of devices. Each estimate is low–likely–high, or says why there is none. */
export interface InferenceSpeed {
  /** From the end of the prompt to the first token of the answer, for one reader alone. */
  readonly timeToFirstTokenSeconds: Estimate;
  /** Tokens of a prompt read in a second, for one reader alone. */
  readonly prefillTokensPerSecond: Estimate;
  /** Tokens of an answer in a second, for one reader alone, in the middle of the answer. */
  readonly decodeTokensPerSecond: Estimate;
  /** Tokens of answers in a second, for all readers of the plan together, with the reading of their prompts. */
  readonly throughputTokensPerSecond: Estimate;
  /** What the estimates are made of; absent when nothing is known. */
  readonly basis?: SpeedBasis;
}

/** What the estimates of a speed are made of. */
export interface SpeedBasis {
  readonly hardware: HardwareClass;
  /** What one token takes for one reader alone. */
  readonly step: StepTime;
  /** What holds that up most. */
  readonly limit: SpeedLimit;
  /** What one token for each reader of the plan takes, and what holds it up most. */
  readonly loadedStep: StepTime;
  readonly loadedLimit: SpeedLimit;
  /** How far measured speeds of several readers lie from the likely one. */
  readonly loadedSpread: Spread;
  /** What reading the prompt takes; absent when the matrix rate is not known. */
  readonly prefill?: PrefillTime;
  /** Measurements of one reader on this class of devices that the range of decoding comes from. */
  readonly decodeMeasurements: number;
}

/** What readers ask for, and how many there are. */
export type SpeedRequest = Pick<SpeedPlan, 'promptTokens' | 'answerTokens' | 'cachedTokens' | 'sequences'>;

/**
 * Returns how fast a plan runs on a set of devices, with what limits it. Whether it fits is not asked here. Never throws
 * for a design that is not modelled or a fact that is missing: the estimates say so.
 * Method: bytes and operations of a step, tensor by tensor, over the bandwidth and the matrix rate that a class of
 * devices reaches (see decodeStep, prefillTime); the range holds about nine in ten measurements of its class.
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

/** Returns the same from the work of a model, which a table of many devices computes once; see inferenceSpeed. */
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
