import type { PublishedModel } from '../catalog/models/model.ts';
import { isPublishedInMxfp4 } from '../catalog/models/published-precision.ts';
import type { AssumptionId } from '../cost/facts/assumption.ts';
import type { CostCase } from '../cost/workload/cost-case.ts';
import { DEFAULT_WORKLOAD } from '../cost/workload/workload.ts';
import type { Precision } from '../memory/weights/precision.ts';

/** Numbers that a reader types and that always have a value. WORKLOAD_LIMITS has the ranges of the counts. */
export interface CostNumbers {
  /** Requests a day. */
  readonly requests: number;
  /** Tokens of a request that the model reads. */
  readonly input: number;
  /** Tokens of its answer. */
  readonly output: number;
  /** Tokens that it thinks in before the answer. */
  readonly reasoning: number;
  /** Input that repeats, in per cent: 0 to 100. */
  readonly cached: number;
  /** Requests that miss the cache and write that part again, in per cent: 0 to 100. */
  readonly misses: number;
  /** Requests that can wait for hours, in per cent: 0 to 100. */
  readonly batch: number;
  /** Growth a month, in per cent: 0 to 1,000. */
  readonly growth: number;
  /** The fewest tokens a second that each user should get. */
  readonly pace: number;
}

/** Numbers that may be left empty. */
export interface CostOptionalNumbers {
  /** Peak hour ÷ average hour: 1 to 100. */
  readonly peak?: number;
  /** Requests routed to the open model, in per cent: 0 to 100. */
  readonly share?: number;
}

/** What a reader may leave to the guide: how the model is stored, and which machines are considered. */
export interface CostMachines {
  readonly serverPrecision?: Precision;
  readonly computer?: string;
  readonly computerPrecision?: Precision;
  readonly server?: string;
}

/** The input of the cost calculator, in the units in which a reader types it. */
export interface CostChoices extends CostNumbers, CostOptionalNumbers, CostMachines {
  /** The id of an offer. */
  readonly paid: string;
  /** The id of a model of the catalogue. */
  readonly model: string;
  readonly people: boolean;
  /** The reader's own numbers in place of assumptions. */
  readonly own: Readonly<Partial<Record<AssumptionId, number>>>;
}

/** The case that the guide shows first. Its model is that of the memory calculator. */
export const DEFAULT_COST_CHOICES: CostChoices = {
  requests: DEFAULT_WORKLOAD.requestsPerDay,
  input: DEFAULT_WORKLOAD.inputTokens,
  output: DEFAULT_WORKLOAD.outputTokens,
  reasoning: DEFAULT_WORKLOAD.reasoningTokens,
  cached: DEFAULT_WORKLOAD.cachedShare * 100,
  misses: DEFAULT_WORKLOAD.cacheMissShare * 100,
  batch: DEFAULT_WORKLOAD.batchShare * 100,
  growth: DEFAULT_WORKLOAD.growthPerMonth * 100,
  pace: DEFAULT_WORKLOAD.leastTokensPerSecond,
  paid: 'claude-sonnet-5-5-anthropic',
  model: 'llama-3-3-70b-instruct',
  people: true,
  own: {},
};

/**
 * Returns the usual precision of a model on a server (vLLM) and on a computer (llama.cpp). A server uses the precision in
 * which the maker publishes the model if that is below 16 bits, and else eight bits, where answers hardly change. A
 * computer uses four bits.
 *
 * @example gpt-oss 120B is MXFP4 and MXFP4_MOE, Kimi K2.5 INT4 and Q4_K_M, Llama 3.3 70B FP8 and Q4_K_M.
 */
export function usualPrecisions(model: PublishedModel | undefined): {
  readonly server: Precision;
  readonly computer: Precision;
} {
  return {
    server: model?.published?.precision ?? 'FP8',
    computer: model && isPublishedInMxfp4(model) ? 'MXFP4_MOE' : 'Q4_K_M',
  };
}

/**
 * Returns the case for the cost library: per cent as shares, defaults for what was left open. `day` (YYYY-MM-DD) chooses
 * the prices; `models` tell how the chosen model is published.
 *
 * @example `cached` 40 becomes a `cachedShare` of 0.4.
 */
export function costCaseOf(
  choices: CostChoices,
  day: string,
  models: readonly (PublishedModel & { readonly id: string })[],
): CostCase {
  const { peak, share, computer, server, model } = choices;
  const usual = usualPrecisions(models.find(({ id }) => id === model));
  return {
    workload: {
      requestsPerDay: choices.requests,
      inputTokens: choices.input,
      outputTokens: choices.output,
      reasoningTokens: choices.reasoning,
      cachedShare: choices.cached / 100,
      cacheMissShare: choices.misses / 100,
      batchShare: choices.batch / 100,
      growthPerMonth: choices.growth / 100,
      leastTokensPerSecond: choices.pace,
      ...(peak === undefined ? {} : { peakOverMean: peak }),
    },
    paidOfferId: choices.paid,
    modelId: model,
    precision: choices.serverPrecision ?? usual.server,
    computerPrecision: choices.computerPrecision ?? usual.computer,
    ...(computer === undefined ? {} : { computerId: computer }),
    ...(server === undefined ? {} : { serverDeviceId: server }),
    ...(share === undefined ? {} : { openShare: share / 100 }),
    withPeople: choices.people,
    day,
    ownAssumptions: choices.own,
  };
}
