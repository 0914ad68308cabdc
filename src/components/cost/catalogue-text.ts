import type { Source } from '../../lib/catalog/source.ts';
import type { CostFacts } from '../../lib/cost/facts/cost-facts.ts';
import type { CostCatalogueText } from './catalogue.ts';

/** Fields that no calculation and no sentence of the calculator uses. */
const OMITTED: ReadonlySet<string> = new Set(['note', 'released', 'licence', 'year']);

/** Models and devices have pages of their own with their sources. */
const SOURCES: ReadonlySet<string> = new Set(['source', 'otherSources']);

function unsourced<Facts>(facts: Facts): Facts {
  return JSON.parse(
    JSON.stringify(facts, (key, value: unknown) =>
      OMITTED.has(key) || SOURCES.has(key) ? undefined : value,
    ),
  ) as Facts;
}

/**
 * Returns the facts that the calculator needs, as JSON. Remarks and the sources of models and devices are omitted, and so
 * are offers of open models that their provider has retired by `day`. Retired paid models stay, for those who still use them.
 */
export function costCatalogueText(facts: CostFacts, day: string): string {
  const sources: Source[] = [];
  const places = new Map<string, number>();
  const placeOf = ({ title, url, read }: Source): number => {
    const key = `${title} ${url ?? ''} ${read}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, sources.length);
    return sources.push(url === undefined ? { title, urlUnknown: true, read } : { title, url, read }) - 1;
  };
  const offers = facts.offers.filter(
    ({ weights, retires }) => weights === 'closed' || retires === undefined || retires > day,
  );
  const priced = JSON.stringify({ ...facts, offers, models: [], accelerators: [] }, (key, value: unknown) => {
    if (OMITTED.has(key)) return undefined;
    return key === 'source' ? placeOf(value as Source) : value;
  });
  const { models, accelerators } = facts;
  const short: CostFacts = {
    ...(JSON.parse(priced) as CostFacts),
    models: unsourced(models),
    accelerators: unsourced(accelerators),
  };
  const text: CostCatalogueText = { day, facts: short, sources };
  return JSON.stringify(text);
}
