import type { Source } from '../../lib/catalog/source.ts';
import type { ApiOffer } from '../../lib/cost/facts/api-offer.ts';
import type { CostFacts } from '../../lib/cost/facts/cost-facts.ts';
import type { RentalOffer } from '../../lib/cost/facts/rental-offer.ts';
import type { MarketText } from './read-market.ts';
import { sourceList } from './source-list.ts';

/**
 * Returns what is paid for on a day, as JSON: /facts/market.json. Of sources it has those of
 * the assumptions; those of prices are in a file of their own (sources-text.ts). Offers of open models that their provider has retired by `day` are omitted. Retired paid
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
    { day, offers: kept.map(bare), unpriced, rentals: rentals.map(bare), assumptions },
    (key, value: unknown) => {
      if (key === 'note') return undefined;
      return key === 'source' ? placeOf(value as Source) : value;
    },
  );
  const text: MarketText = { ...(JSON.parse(short) as Omit<MarketText, 'sources'>), sources };
  return JSON.stringify(text);
}

function bare<Fact extends ApiOffer | RentalOffer>({ source: _apart, ...fact }: Fact): Omit<Fact, 'source'> {
  return fact;
}
