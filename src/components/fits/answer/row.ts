import { USER_LIMITS } from '../../../lib/case/reader-case.ts';
import { bestPrecision, type PlacedPrecision } from '../../../lib/memory/search/best-precision.ts';
import type { InferencePlan } from '../../../lib/memory/plan/inference-plan.ts';
import { longestContext, type MostHeld } from '../../../lib/memory/search/longest-context.ts';
import { mostUsers } from '../../../lib/memory/search/most-users.ts';
import { NotModelledError } from '../../../lib/memory/model/not-modelled.ts';
import { placementOf } from '../../../lib/memory/placement/placement.ts';
import { placementReason } from '../../../lib/memory/placement/placement-reason.ts';
import type { Placement } from '../../../lib/memory/placement/placement-verdict.ts';
import type { PlanEvaluator } from '../../../lib/memory/placement/plan-memory.ts';
import type { Precision } from '../../../lib/memory/weights/precision.ts';
import { inferenceSpeed } from '../../../lib/speed/inference-speed.ts';
import { isKnown, type Estimate } from '../../../lib/speed/not-known.ts';
import { spreadOut } from '../../../lib/speed/machine/spread.ts';
import { stepSeconds } from '../../../lib/speed/time/step-time.ts';
import { GIBIBYTE } from '../../../lib/units/bytes.ts';
import { formatTokens } from '../../../lib/units/tokens.ts';
import type { FitsModel, ListedModel } from '../catalogue.ts';
import { goodPrecisions } from './good-precisions.ts';
import type { FitsSetup } from '../setup.ts';

/** Whether a model runs on the machine as the reader wants it. */
export type FitVerdict = Placement['verdict'] | 'short-context' | 'no-file' | 'not-modelled';

/** One model on the reader's machine. */
export interface FitRow {
  readonly model: ListedModel;
  readonly verdict: FitVerdict;
  /** Why, in words. */
  readonly why: string;
  /** The most exact that fits, or the smallest that was tried; absent where nothing could be worked out. */
  readonly precision?: Precision;
  /** The likely need in bytes, on all devices together and in system memory; absent as `precision` is. */
  readonly bytes?: number;
  /** Tokens a second for each reader; absent if the model does not run. */
  readonly speed?: Estimate;
}

/** The request that speeds are for: a page of answer to a prompt of 2,048 tokens. Both shrink in a shorter context. */
export const SPEED_REQUEST = { promptTokens: 2048, answerTokens: 512 };

/** Returns whether a model runs on the devices alone, as far as is known. `unknown` counts as running. */
export function runsWhole({ verdict }: FitRow): boolean {
  return verdict === 'fits' || verdict === 'tight' || verdict === 'unknown';
}

/** Returns whether a model runs on the machine, possibly with a part in system memory. */
export function runs(row: FitRow): boolean {
  return runsWhole(row) || row.verdict === 'offloads';
}

/** Returns how a model runs on the machine: in the most exact good precision that fits, or why not. */
export function fitRow(model: FitsModel, setup: FitsSetup, evaluator: PlanEvaluator): FitRow {
  if (model.contextLength < setup.contextTokens) {
    const why = `Its configuration has positions for at most ${formatTokens(model.contextLength)} tokens.`;
    return { model, verdict: 'short-context', why };
  }
  const precisions = goodPrecisions(model, setup.runtime, setup.leastBits);
  const smallest = precisions.at(-1);
  if (smallest === undefined) {
    return {
      model,
      verdict: 'no-file',
      why: 'Its maker publishes it in four bits; no more exact file exists.',
    };
  }
  try {
    const placed =
      wholeOnDevices(model, setup, evaluator, precisions) ?? beside(model, setup, evaluator, smallest);
    if (placed) return rowOf(model, setup, placed);
    const memory = evaluator.memory({ ...planOf(model, setup), precision: smallest });
    const placement = placementOf(memory, setup.devices);
    const { verdict, why, bytes } = judged(placement);
    return { model, verdict, why, bytes, precision: smallest };
  } catch (error) {
    if (!(error instanceof NotModelledError)) throw error;
    return { model, verdict: 'not-modelled', why: error.reason };
  }
}

/**
 * Returns the longest context that each reader can have with a row's model and precision, up to the model's own.
 * Undefined if the model does not run whole on the devices.
 */
export function longestContextOf(
  model: FitsModel,
  row: FitRow,
  setup: FitsSetup,
  evaluator: PlanEvaluator,
): MostHeld | undefined {
  const { precision } = row;
  if (precision === undefined || !runsWhole(row)) return undefined;
  const plan = { ...planOf(model, setup), precision };
  return longestContext(plan, setup.devices, model.contextLength, { evaluator });
}

/**
 * Returns how many readers can have the wanted context at the same time with a row's model and precision. Undefined if
 * the model does not run whole on the devices. The longest context divided by the wanted one is close to the answer, so
 * the search starts there.
 */
export function mostUsersOf(
  model: FitsModel,
  row: FitRow,
  setup: FitsSetup,
  evaluator: PlanEvaluator,
  longestTokens: number,
): MostHeld | undefined {
  const { precision } = row;
  if (precision === undefined || !runsWhole(row)) return undefined;
  const { devices, users, contextTokens } = setup;
  const guess = Math.max(Math.floor((longestTokens * users) / contextTokens), users + 1);
  return mostUsers({ ...planOf(model, setup), precision }, devices, USER_LIMITS.most, {
    evaluator,
    near: [users, guess],
  });
}

function planOf(model: FitsModel, setup: FitsSetup): Omit<InferencePlan, 'precision'> {
  const { runtime, contextTokens, users, keyPrecision, valuePrecision } = setup;
  return { model, runtime, contextTokens, sequences: users, keyPrecision, valuePrecision };
}

/** Tries precisions one by one, the most exact first, so that none smaller than the answer is worked out. */
function wholeOnDevices(
  model: FitsModel,
  setup: FitsSetup,
  evaluator: PlanEvaluator,
  precisions: readonly Precision[],
): PlacedPrecision | undefined {
  for (const precision of precisions) {
    const placed = bestPrecision(planOf(model, setup), setup.devices, { evaluator, precisions: [precision] });
    if (placed) return placed;
  }
  return undefined;
}

/** Tries only the smallest file with a part in system memory, because every byte there costs speed. */
function beside(
  model: FitsModel,
  setup: FitsSetup,
  evaluator: PlanEvaluator,
  smallest: Precision,
): PlacedPrecision | undefined {
  if (setup.systemGibibytes === 0) return undefined;
  return bestPrecision(planOf(model, setup), setup.devices, {
    evaluator,
    precisions: [smallest],
    systemMemoryBytes: setup.systemGibibytes * GIBIBYTE,
  });
}

function rowOf(model: FitsModel, setup: FitsSetup, { precision, placement }: PlacedPrecision): FitRow {
  const speed = speedOn(model, setup, precision, placement);
  return { model, precision, ...judged(placement), speed };
}

function judged(placement: Placement): Required<Pick<FitRow, 'verdict' | 'why' | 'bytes'>> {
  const { verdict, devices, system } = placement;
  const onDevices = devices.reduce((sum, { total }) => sum + total.likely, 0);
  const bytes = onDevices + (verdict === 'offloads' ? system.weights + system.cache : 0);
  return { verdict, why: placementReason(placement), bytes };
}

function speedOn(model: FitsModel, setup: FitsSetup, precision: Precision, { verdict }: Placement): Estimate {
  if (verdict === 'offloads') {
    return {
      notKnown:
        'With a part in system memory the speed depends on the bandwidth of that memory, which is not asked here.',
    };
  }
  const { device, devices, users } = setup;
  const request = requestWithin(setup.contextTokens);
  const plan = { ...planOf(model, setup), precision, ...request };
  const { decodeTokensPerSecond, basis } = inferenceSpeed(plan, { device, count: devices.length });
  if (users === 1 || !basis || !isKnown(decodeTokensPerSecond)) return decodeTokensPerSecond;
  return spreadOut(1 / stepSeconds(basis.loadedStep), basis.loadedSpread);
}

function requestWithin(contextTokens: number): typeof SPEED_REQUEST {
  const { promptTokens, answerTokens } = SPEED_REQUEST;
  const part = Math.min(1, contextTokens / (promptTokens + answerTokens));
  return {
    promptTokens: Math.max(1, Math.floor(promptTokens * part)),
    answerTokens: Math.max(1, Math.floor(answerTokens * part)),
  };
}
