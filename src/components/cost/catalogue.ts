import type { KnownIds } from '../../lib/case/parameter.ts';
import type { Source } from '../../lib/catalog/source.ts';
import type { CostFacts } from '../../lib/cost/facts/cost-facts.ts';

/** The facts of the calculator, and the day for which it computes prices. */
export interface CostCatalogue {
  readonly day: string;
  readonly facts: CostFacts;
}

/** The text form. Each source is listed once; a fact has the source's index in that list instead. */
export interface CostCatalogueText extends CostCatalogue {
  readonly sources: readonly Source[];
}

/** Returns the facts in a text made by `costCatalogueText`. Throws if a source is missing from it. */
export function costCatalogueFrom(text: string): CostCatalogue {
  const { sources, day, facts } = JSON.parse(text) as CostCatalogueText;
  return { day, facts: withSources(facts, sources) as CostFacts };
}

/** Returns which ids the facts have. */
export function idsOfFacts({ models, offers, accelerators }: CostFacts): KnownIds {
  return {
    isModel: (id) => models.some((model) => model.id === id),
    isPaidOffer: (id) => offers.some((offer) => offer.id === id && offer.weights === 'closed'),
    isDevice: (id) => accelerators.some((device) => device.id === id),
  };
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
