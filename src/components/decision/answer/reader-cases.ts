import { caseFromAddress } from '../../../lib/case/case-address.ts';
import { COST_PARAMETERS } from '../../../lib/case/cost-address.ts';
import { costChoicesFromAddress } from '../../../lib/case/cost-address-reading.ts';
import type { CostChoices } from '../../../lib/case/cost-choices.ts';
import type { ReaderCase } from '../../../lib/case/reader-case.ts';
import type { CostFacts } from '../../../lib/cost/facts/cost-facts.ts';
import { STAGE_REQUESTS } from '../../../lib/cost/workload/workload.ts';
import { UNKNOWN_MEANS, type Answer, type OptionId } from '../../../lib/decision/table/questions.ts';
import { hasCase } from '../../case/case-link.ts';
import { storedCase } from '../../case/case-storage.ts';
import { storedCost } from '../../cost/storage.ts';

/** Requests a day of the guide's example for each answer about traffic: the stages of the cost chapter. */
const EXAMPLE_REQUESTS: Readonly<Record<OptionId<'volume'>, number>> = {
  low: STAGE_REQUESTS.prototype,
  medium: STAGE_REQUESTS.product,
  high: STAGE_REQUESTS.busyProduct,
};

/** What a reader entered into the calculators, with the guide's example where they entered nothing. */
export interface ReaderCases {
  readonly choices: CostChoices;
  /** Whether the reader entered a cost case. */
  readonly isOwnCost: boolean;
  /** The case of the memory calculator; absent if the reader entered none. */
  readonly memory?: ReaderCase;
}

/**
 * Returns the reader's cases: from the page's address, or the stored ones if it says nothing. If they entered a memory
 * case but no cost case, the cost is counted for that model too, and the guide's example has as many requests as their
 * answer about traffic says.
 */
export function readerCases(query: string, facts: CostFacts, volume?: Answer<'volume'>): ReaderCases {
  const isModel = (id: string): boolean => facts.models.some((model) => model.id === id);
  const costQuery = hasCost(query) ? query : storedCost();
  const caseQuery = hasCase(query) ? query : storedCase();
  const { choices: entered } = costChoicesFromAddress(costQuery ?? '', {
    isModel,
    isPaidOffer: (id) => facts.offers.some((offer) => offer.id === id && offer.weights === 'closed'),
    isDevice: (id) => facts.accelerators.some((device) => device.id === id),
  });
  const isOwnCost = costQuery !== undefined && hasCost(costQuery);
  const choices =
    isOwnCost || volume === undefined ? entered : { ...entered, requests: exampleRequests(volume) };
  if (caseQuery === undefined || !hasCase(caseQuery)) return { choices, isOwnCost };
  const memory = caseFromAddress(caseQuery, isModel).readerCase;
  const model = !isOwnCost && memory.model.kind === 'listed' ? memory.model.id : choices.model;
  return { choices: model === choices.model ? choices : { ...choices, model }, isOwnCost, memory };
}

function exampleRequests(volume: Answer<'volume'>): number {
  return EXAMPLE_REQUESTS[volume === 'unknown' ? UNKNOWN_MEANS.volume : volume];
}

function hasCost(query: string): boolean {
  const given = new URLSearchParams(query);
  return COST_PARAMETERS.some((name) => given.has(name));
}
