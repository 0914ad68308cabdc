import { isOutOfDate } from '../../lib/catalog/market/price-age.ts';
import type { SourcedOffer } from '../../lib/cost/facts/api-offer.ts';
import { priceListOn } from '../../lib/cost/facts/price-list.ts';
import { DEFAULT_WORKLOAD } from '../../lib/cost/workload/workload.ts';
import { significant } from '../../lib/units/bytes.ts';
import { aboutUsd, perMillion } from '../sentences/money-words.ts';
import { usdPerMonth, usdPerRequest } from './offers.ts';
import { buildDay } from '../facts/build-day.ts';
import { costFacts } from '../facts/market.ts';

/** An offer as a table shows it. Prices are US dollars a million tokens on the day of the build. */
export interface OfferRow {
  readonly offer: SourcedOffer;
  readonly input: string;
  readonly cachedInput: string;
  readonly output: string;
  /** Of 1,500 tokens in and 300 out, in cents. */
  readonly requestCents: string;
  readonly requestUsd: number;
  /** Of 1,000 such requests a day, in US dollars. */
  readonly month: string;
  readonly batch: string;
  readonly isOld: boolean;
  /** Whether it is sold on the day of the build. Not if its last day has passed, even if nobody has looked since. */
  readonly isOnSale: boolean;
  /** Its last day has passed, and a source of that day or later says so. */
  readonly isGone: boolean;
  /** Its last day, hours and long requests that cost more, announced changes: a few words each. */
  readonly notes: readonly string[];
}

/** Returns an offer as a row. */
function offerRow(offer: SourcedOffer): OfferRow {
  const { prices } = priceListOn(offer, buildDay);
  const requestUsd = usdPerRequest(offer, DEFAULT_WORKLOAD);
  const share = (part: number): string => `${String(Math.round(part * 100))}\u00a0%`;
  return {
    offer,
    input: perMillion(prices.input),
    cachedInput: prices.cachedInput === undefined ? '–' : perMillion(prices.cachedInput),
    output: perMillion(prices.output),
    requestCents: significant(requestUsd * 100, 2),
    requestUsd,
    month: aboutUsd(usdPerMonth(offer, DEFAULT_WORKLOAD)),
    batch: offer.batchFactor === undefined ? '–' : share(offer.batchFactor),
    isOld: isOutOfDate(offer.pricesOf, buildDay),
    isOnSale: offer.retires === undefined || offer.retires > buildDay,
    isGone: offer.retires !== undefined && offer.retires <= buildDay && offer.retirementIsDue !== true,
    notes: notesOf(offer),
  };
}

const byName = new Intl.Collator('en', { numeric: true }).compare;

/** Every offer as a row, by model and host; computed once for the whole build. */
export const allOfferRows: readonly OfferRow[] = costFacts.offers
  .toSorted((a, b) => byName(a.name, b.name) || byName(a.host, b.host))
  .map(offerRow);

/** Returns the rows of one model of the catalogue. */
export function offerRowsOf(modelId: string): readonly OfferRow[] {
  return allOfferRows.filter(({ offer }) => offer.modelId === modelId);
}

/** Returns the row with the lowest price of a usual request among those still on sale; undefined if none is. */
export function cheapestRow(rows: readonly OfferRow[]): OfferRow | undefined {
  return rows
    .filter(({ isOnSale }) => isOnSale)
    .toSorted((a, b) => a.requestUsd - b.requestUsd)
    .at(0);
}

function notesOf({ retires, retirementIsDue, pricesDueSince, now, later }: SourcedOffer): readonly string[] {
  return [
    ...(retires === undefined ? [] : [leavingWords(retires, retirementIsDue === true)]),
    ...(pricesDueSince === undefined
      ? []
      : [`prices announced for ${pricesDueSince}; nobody has looked since whether they came`]),
    ...now.tiers.map(
      ({ aboveInputTokens }) => `dearer above ${aboveInputTokens.toLocaleString('en-GB')} tokens in`,
    ),
    ...(now.hours ?? []).map(({ from, to }) => `other prices ${from} to ${to} UTC`),
    ...later.map(
      ({ from, prices }) =>
        `announced from ${from}: ${perMillion(prices.input)} and ${perMillion(prices.output)}`,
    ),
  ];
}

function leavingWords(day: string, isDue: boolean): string {
  const when = `${day.length === 'YYYY-MM-DD'.length ? 'on' : 'in'} ${day}`;
  if (isDue) return `was to leave ${when}; nobody has looked since`;
  return day <= buildDay ? `left ${when}` : `leaves ${when}`;
}
