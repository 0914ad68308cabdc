import type { PriceChange } from '../../integrations/api-offers.ts';
import { packageEntry } from '../../integrations/price-package.ts';
import type { OfferFacts } from '../../lib/catalog/market/offer.ts';
import { priceListsOn } from '../../lib/cost/facts/dated-prices.ts';
import type { PriceHours, PriceList, TokenPrices } from '../../lib/cost/facts/token-prices.ts';
import { formatUsd } from '../../lib/units/dollars.ts';

/** What an offer costs before a change and after it, in words. */
interface PricesInWords {
  readonly was: string;
  readonly now: string;
}

/**
 * Returns what an offer cost the day before a change and on the day of it (YYYY-MM-DD), in words, from the price package:
 * “5 dollars in, 30 out, a million tokens”. Throws if the package has the same price on both days, which stops the build.
 */
export function pricesAround({ id, package: entry }: OfferFacts, day: string): PricesInWords {
  if (entry === undefined) {
    throw new Error(`src/content/offers/${id}.yaml has no \`package\`; a change needs its dated prices.`);
  }
  const { conditions } = packageEntry(entry.provider, entry.model);
  const before = priceListsOn(conditions, dayBefore(day)).now;
  const words = changeWords({ before, after: priceListsOn(conditions, day).now });
  if (words.was === words.now) {
    throw new Error(
      `src/content/changes: the price package has no change of ${id} on ${day}. Correct the day.`,
    );
  }
  return words;
}

/** Returns two price lists in words. */
export function changeWords({ before, after }: Pick<PriceChange, 'before' | 'after'>): PricesInWords {
  return { was: `${priceWords(before.prices)}.`, now: `${listWords(after)}.` };
}

/** Hours belong to the list that starts with them. The package also shows them before it, a flaw that its notes admit. */
function listWords({ prices, hours = [] }: PriceList): string {
  return `${priceWords(prices)}${hoursWords(hours)}`;
}

function priceWords({ input, output }: TokenPrices): string {
  return `${formatUsd(input)} in, ${formatUsd(output)} out, a million tokens`;
}

function hoursWords(hours: readonly PriceHours[]): string {
  const [first] = hours;
  if (!first) return '';
  const times = hours
    .map(({ from, to }) => `${from} to ${to}`)
    .toSorted()
    .join(' and ');
  return `; from ${times} UTC ${formatUsd(first.prices.input)} in, ${formatUsd(first.prices.output)} out`;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
