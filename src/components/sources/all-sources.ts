import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { SourceSchema, type Source } from '../../lib/catalog/source.ts';

/** Sources that one folder of facts cites. */
export interface SourceGroup {
  /** What the facts are, in words. */
  readonly name: string;
  /** Each source once, the most cited first. */
  readonly sources: readonly { readonly source: Source; readonly facts: number }[];
}

const CONTENT = 'src/content';

/** The name of each folder of facts, in the order of the page. */
const NAMES: Readonly<Record<string, string>> = {
  publications: 'Quoted in the chapters',
  claims: 'The article’s claims',
  providers: 'What providers say about data',
  licences: 'Licences',
  laws: 'Laws',
  retirements: 'When models retire',
  changes: 'What changed',
  offers: 'Prices by the token',
  'price-sources': 'Price lists',
  rentals: 'Prices of rented machines',
  assumptions: 'Assumptions of the sums',
  bills: 'Published bills',
  models: 'Models with open weights',
  'listed-models': 'Models with open weights, known by size and licence',
  'paid-models': 'Models without published weights',
  accelerators: 'Devices',
  'device-lists': 'More devices',
  runners: 'Programs that run models',
  benchmarks: 'Benchmarks',
  evidence: 'Measurements of memory',
  speeds: 'Measurements of speed',
  glossary: 'Glossary',
  decision: 'The decision',
};

/** Returns every source that a fact of the guide cites, by what the facts are. Throws for a folder without a name. */
export function allSources(): readonly SourceGroup[] {
  const folders = readdirSync(CONTENT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'docs')
    .map(({ name }) => name);
  const unnamed = folders.filter((folder) => !(folder in NAMES));
  if (unnamed.length > 0) {
    throw new Error(
      `Say in src/components/sources/all-sources.ts what a reader calls ${unnamed.join(', ')} of ${CONTENT}.`,
    );
  }
  return Object.entries(NAMES)
    .filter(([folder]) => folders.includes(folder))
    .map(([folder, name]) => ({ name, sources: sourcesIn(join(CONTENT, folder)) }))
    .filter(({ sources }) => sources.length > 0);
}

function sourcesIn(folder: string): SourceGroup['sources'] {
  const found = new Map<string, { source: Source; facts: number }>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.yaml')) continue;
    for (const source of sourcesOfFact(parse(readFileSync(join(folder, file), 'utf8')))) {
      const key = source.url ?? source.title;
      const known = found.get(key);
      if (known) known.facts += 1;
      else found.set(key, { source, facts: 1 });
    }
  }
  return [...found.values()].toSorted(
    (a, b) => b.facts - a.facts || a.source.title.localeCompare(b.source.title, 'en'),
  );
}

/** Returns every source in a fact, at any depth. */
function sourcesOfFact(fact: unknown): readonly Source[] {
  if (typeof fact !== 'object' || fact === null) return [];
  const source = SourceSchema.safeParse(fact);
  if (source.success) return [source.data];
  return Object.values(fact).flatMap(sourcesOfFact);
}
