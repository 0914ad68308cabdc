import type { Source } from '../../lib/catalog/source.ts';
import type { CostFacts } from '../../lib/cost/facts/cost-facts.ts';

/** What is paid for, and the day for which prices are computed. */
export interface Market extends Pick<CostFacts, 'offers' | 'unpriced' | 'rentals' | 'assumptions'> {
  readonly day: string;
}

/** The text form. Each source is listed once; a fact has the source's place in that list instead. */
export interface MarketText extends Market {
  readonly sources: readonly Source[];
}

/** Returns the market in a text made by `marketText`. Throws if a source is missing from it. */
export function marketFrom(text: string): Market {
  const { sources, ...market } = JSON.parse(text) as MarketText;
  return withSources(market, sources) as Market;
}

function withSources(value: unknown, sources: readonly Source[]): unknown {
  if (Array.isArray(value)) return value.map((one) => withSources(one, sources));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === 'source' && typeof one === 'number' ? sourceAt(sources, one) : withSources(one, sources),
    ]),
  );
}

function sourceAt(sources: readonly Source[], place: number): Source {
  const source = sources[place];
  if (!source) throw new Error(`The facts have no source number ${place}.`);
  return source;
}
