import { readFactFiles, type FactFile } from '../../integrations/fact-files.ts';
import {
  PublicationSchema,
  type Publication,
  type QuotedFigure,
} from '../../lib/catalog/course/publication.ts';
import type { CitedSource } from '../course/props.ts';
import { named } from './named.ts';

const FOLDER = 'src/content/publications';

/** Every page, paper or file that chapters cite, sorted by the name of its file. */
const allPublications: readonly FactFile<Publication>[] = readFactFiles(FOLDER, PublicationSchema);

/** Returns publications as the sources of a chapter, numbered in the order given. */
export function sourcesOf(ids: readonly string[]): CitedSource[] {
  return ids.map((id) => ({ id, ...named(allPublications, id, 'publication', FOLDER).source }));
}

/** Returns a number from a publication. Throws with the numbers that it has if this one is missing. */
export function quotedFigure(publication: string, figure: string): QuotedFigure {
  const { figures = {} } = named(allPublications, publication, 'publication', FOLDER);
  const found = figures[figure];
  if (found) return found;
  const known = Object.keys(figures).join(', ') || 'none yet';
  throw new Error(
    `${FOLDER}/${publication}.yaml has no figure “${figure}”. It has: ${known}. Add it there, with what it counts.`,
  );
}
