import type { PublishedModel } from '../catalog/models/model.ts';
import { isPublishedInMxfp4 } from '../catalog/models/model.ts';
import type { AssumptionId } from '../cost/facts/assumption.ts';
import type { CostCase } from '../cost/workload/cost-case.ts';
import { DEFAULT_WORKLOAD } from '../cost/workload/workload.ts';
import type { Precision } from '../memory/weights/precision.ts';

/** Numbers that a reader types and that always have a value. Shares and growth are per cent. */
export interface CostNumbers {
  readonly requests: number;
  readonly input: number;
  readonly output: number;
  readonly reasoning: number;
  readonly cached: number;
  readonly misses: number;
  readonly batch: number;
  readonly growth: number;
  readonly pace: number;
}

/** Numbers that may be left empty: the busiest hour over the mean, the per cent of requests that the open model takes. */
export interface CostOptionalNumbers {
  readonly peak?: number;
  readonly share?: number;
}

/** What a reader may leave to the guide: how the model is stored, and which machines are looked at. */
export interface CostMachines {
  readonly serverPrecision?: Precision;
  readonly computer?: string;
  readonly computerPrecision?: Precision;
  readonly server?: string;
}

/** What a reader asks of the cost calculator, in the units in which they type it. */
export interface CostChoices extends CostNumbers, CostOptionalNumbers, CostMachines {
  /** The id of an offer. */
  readonly paid: string;
  /** The id of a model of the catalogue. */
  readonly model: string;
  readonly people: boolean;
  /** Numbers in the place of an assumption. */
  readonly own: Readonly<Partial<Record<AssumptionId, number>>>;
}

/** The case that the guide shows before a reader changes it; its model is the one of the memory calculator. */
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
 * Returns how a model is usually stored: on a server for vLLM, on a computer for llama.cpp. A server keeps the precision
 * in which the maker publishes it below 16 bits; others take eight bits there, where answers hardly change, and four
 * bits on a computer.
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
 * Returns the case for the library: per cent as shares, what was left open as usual. `day` is the one whose prices
 * hold; `models` say how the chosen one is published.
 *
 * @example 40 per cent of repeated input is a `cachedShare` of 0.4.
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
