import { readFactFiles, type FactFile } from '../../../integrations/fact-files.ts';
import {
  AcceleratorSchema,
  hasOwnMemory,
  type AcceleratorWithMemory,
} from '../../../lib/catalog/accelerator.ts';
import { ModelSchema, type Model } from '../../../lib/catalog/model.ts';
import { PublicationSchema, type Publication, type QuotedFigure } from '../../../lib/catalog/publication.ts';
import { isPrecision, PRECISIONS, type Precision } from '../../../lib/memory/precision.ts';
import type { CitedSource } from '../../course/props.ts';

/** The facts that prose calls by name. A name that is not there stops the build with the names that are near. */
const models = readFactFiles('src/content/models', ModelSchema);
const accelerators = readFactFiles('src/content/accelerators', AcceleratorSchema).filter(hasOwnMemory);
const publications: readonly FactFile<Publication>[] = readFactFiles(
  'src/content/publications',
  PublicationSchema,
);

/** Every model of the catalogue, sorted by the name of its file. */
export const allModels: readonly Model[] = models;

/** Returns a model by the name of its file. Throws with near names when there is none. */
export function modelNamed(id: string): Model {
  return named(models, id, 'model', 'src/content/models');
}

/** Returns a device by the name of its file. Throws with near names when there is none. */
export function acceleratorNamed(id: string): AcceleratorWithMemory {
  return named(accelerators, id, 'device', 'src/content/accelerators');
}

/** Returns a precision by its name. Throws with the names that exist when there is none. */
export function precisionNamed(name: string): Precision {
  if (isPrecision(name)) return name;
  throw new Error(`No precision is called “${name}”. Write one of: ${PRECISIONS.join(', ')}.`);
}

/** Returns a number that a publication gives. Throws with the numbers it has when it lacks this one. */
export function quotedFigure(publication: string, figure: string): QuotedFigure {
  const { figures = {} } = named(publications, publication, 'publication', 'src/content/publications');
  const found = figures[figure];
  if (found) return found;
  const known = Object.keys(figures).join(', ') || 'none yet';
  throw new Error(
    `src/content/publications/${publication}.yaml has no figure “${figure}”. It has: ${known}. Add it there, with what it counts.`,
  );
}

/** Returns publications as the sources of a chapter, numbered in the order given. */
export function sourcesOf(ids: readonly string[]): CitedSource[] {
  return ids.map((id) => ({
    id,
    ...named(publications, id, 'publication', 'src/content/publications').source,
  }));
}

function named<Fact extends { readonly id: string }>(
  facts: readonly Fact[],
  id: string,
  kind: string,
  folder: string,
): Fact {
  const found = facts.find((fact) => fact.id === id);
  if (found) return found;
  const [start = ''] = id.split('-');
  const near = facts.filter((fact) => fact.id.startsWith(start)).map((fact) => fact.id);
  const advice =
    near.length > 0 ? `Near it: ${near.join(', ')}.` : `The ${kind}s are the files of ${folder}.`;
  throw new Error(`No ${kind} is called “${id}”. ${advice}`);
}
