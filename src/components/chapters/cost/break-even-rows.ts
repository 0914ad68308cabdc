import type { ApiOffer } from '../../../lib/cost/facts/api-offer.ts';
import { modelNamed } from '../../facts/catalogue.ts';
import { about } from '../../sentences/number-words.ts';
import { ownBreakEven, type OwnBreakEven } from './break-evens.ts';
import { ARTICLE_CASE, CURRENT_CASE, type ChapterCase } from './examples.ts';
import { hostSpread, offerNamed, paidSpread } from '../../prices/offers.ts';

/** From how many requests a day your own machines with one model are cheaper than one offer. */
export interface BreakEvenRow {
  readonly model: string;
  readonly against: string;
  readonly found: OwnBreakEven;
}

/** Returns a break-even in words: “12,000”, or “never” where no machine reaches it. */
export function fromWords(requestsPerDay: number | undefined): string {
  if (requestsPerDay === undefined) return 'never';
  return requestsPerDay <= 1 ? 'the first' : about(requestsPerDay);
}

function rowsOf(chapterCase: ChapterCase): readonly BreakEvenRow[] {
  const { workload, modelId } = chapterCase;
  const hosts = hostSpread(modelId, workload);
  const example = offerNamed(chapterCase.paidOfferId);
  const small = paidSpread(workload).cheapest;
  const row = (against: string, offer: ApiOffer): BreakEvenRow => ({
    model: modelNamed(modelId).name,
    against,
    found: ownBreakEven(chapterCase, offer),
  });
  return [
    row(`paid: ${example.name}`, example),
    row(`paid, the cheapest: ${small.name}`, small),
    row(`hosted, the dearest: ${hosts.dearest.host}`, hosts.dearest),
    row(`hosted, the middle: ${hosts.middle.host}`, hosts.middle),
    row(`hosted, the cheapest: ${hosts.cheapest.host}`, hosts.cheapest),
  ];
}

/** The break-evens of both models of the chapter, in the order of their tables. */
export const breakEvenRows = { article: rowsOf(ARTICLE_CASE), current: rowsOf(CURRENT_CASE) };
