import type { Source } from '../../lib/catalog/source.ts';
import type { CostFacts } from '../../lib/cost/workload/cost-case.ts';
import type { CostCatalogueText } from './catalogue.ts';

/** What no sum and no sentence of the calculator asks for. */
const LEFT_OUT: ReadonlySet<string> = new Set(['note', 'released', 'licence', 'year']);

/**
 * Returns the facts that the calculator needs as JSON. Left out are remarks, and open models where their host has taken
 * them away; a paid model that is gone stays, for those who use it.
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
  const short = JSON.stringify({ ...facts, offers }, (key, value: unknown) => {
    if (LEFT_OUT.has(key)) return undefined;
    return key === 'source' ? placeOf(value as Source) : value;
  });
  const text: CostCatalogueText = { day, facts: JSON.parse(short) as CostFacts, sources };
  return JSON.stringify(text);
}
