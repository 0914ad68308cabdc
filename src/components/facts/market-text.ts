import type { Source } from '../../lib/catalog/source.ts';
import type { CostFacts } from '../../lib/cost/facts/cost-facts.ts';
import type { MarketText } from './read-market.ts';
import { sourceList } from './source-list.ts';

/**
 * Returns what is paid for on a day, as JSON: /facts/market.json. It has the sources too, because the cost calculator
 * shows them with every bill. Offers of open models that their provider has retired by `day` are omitted. Retired paid
 * models stay, for those who still use them.
 */
export function marketText(
  {
    offers,
    unpriced,
    rentals,
    assumptions,
  }: Pick<CostFacts, 'offers' | 'unpriced' | 'rentals' | 'assumptions'>,
  day: string,
): string {
  const { sources, placeOf } = sourceList();
  const kept = offers.filter(
    ({ weights, retires }) => weights === 'closed' || retires === undefined || retires > day,
  );
  const short = JSON.stringify(
    { day, offers: kept, unpriced, rentals, assumptions },
    (key, value: unknown) => {
      if (key === 'note') return undefined;
      return key === 'source' ? placeOf(value as Source) : value;
    },
  );
  const text: MarketText = { ...(JSON.parse(short) as Omit<MarketText, 'sources'>), sources };
  return JSON.stringify(text);
}
