import type { CostChoices } from '../../../lib/case/cost-choices.ts';
import { requestsPerDay } from '../../../lib/case/derived.ts';
import { OWN_MODEL } from '../../../lib/case/parameters/model.ts';
import type { Case } from '../../../lib/case/case.ts';
import { saysSomething } from '../../../lib/case/entries.ts';
import type { CaseKey } from '../../../lib/case/parameters/parameters.ts';
import { caseFromQuery } from '../../../lib/case/query.ts';
import type { ReaderCase } from '../../../lib/case/reader-case.ts';
import { costView } from '../../../lib/case/views/cost-view.ts';
import { memoryView } from '../../../lib/case/views/memory-view.ts';
import type { CostFacts } from '../../../lib/cost/facts/cost-facts.ts';
import { STAGE_REQUESTS } from '../../../lib/cost/workload/workload.ts';
import { idsOfFacts } from '../../cost/catalogue.ts';
import { UNKNOWN_MEANS, type Answer, type OptionId } from '../../../lib/decision/table/questions.ts';

/** Requests a day of the guide’s example for each answer about traffic: the steps of the cost chapter. */
const EXAMPLE_REQUESTS: Readonly<Record<OptionId<'volume'>, number>> = {
  low: STAGE_REQUESTS.prototype,
  medium: STAGE_REQUESTS.product,
  high: STAGE_REQUESTS.busyProduct,
};

/** The reader’s case as the numbers of an outcome are worked out from it. */
export interface ReaderCases {
  readonly choices: CostChoices;
  /** Whether the reader stated the work: how much traffic, or how long a request is. */
  readonly isOwnCost: boolean;
  /** What the memory depends on, if the reader stated the model or how it runs. */
  readonly memory?: ReaderCase;
}

const WORK_KEYS = [
  'input',
  'output',
  'reasoning',
  'cached',
  'misses',
  'batch',
  'growth',
  'pace',
  'paid',
] as const;
const MODEL_KEYS = [
  'model',
  'runtime',
  'precision',
  'context',
  'users',
  'keyPrecision',
  'valuePrecision',
] as const;

/**
 * Returns the reader’s case in `query` for the bill and the memory of an outcome; both are views of the one case, so
 * they never name different models. Where the reader stated no traffic, the example has as many requests as their
 * answer about it says.
 */
export function readerCases(query: string, facts: CostFacts, volume?: Answer<'volume'>): ReaderCases {
  const { stated } = caseFromQuery(query, idsOfFacts(facts));
  const { from } = requestsPerDay(stated);
  const isOwnCost = from !== 'usual' || states(stated, WORK_KEYS);
  const view = costView(withListedModel(stated));
  const choices =
    from === 'usual' && volume !== undefined ? { ...view, requests: exampleRequests(volume) } : view;
  return states(stated, MODEL_KEYS)
    ? { choices, isOwnCost, memory: memoryView(stated) }
    : { choices, isOwnCost };
}

/** Nobody sells a model of the reader’s own: its bill is that of the guide’s example. */
function withListedModel(stated: Case): Case {
  if (stated.model !== OWN_MODEL) return stated;
  const { model: _own, ...rest } = stated;
  return rest;
}

function states(stated: Case, keys: readonly CaseKey[]): boolean {
  return keys.some((key) => saysSomething(stated, key));
}

function exampleRequests(volume: Answer<'volume'>): number {
  return EXAMPLE_REQUESTS[volume === 'unknown' ? UNKNOWN_MEANS.volume : volume];
}
