import { readFactFiles } from '../../integrations/fact-files.ts';
import { RunnerSchema } from '../../lib/catalog/machines/runner.ts';
import type { RunnerPlace } from '../../lib/catalog/machines/runner-terms.ts';
import type { NamedRunner } from '../../lib/privacy/hardening-list.ts';
import { named } from '../facts/named.ts';

const FOLDER = 'src/content/runners';
/** The file of what does not depend on the runner. */
const EVERY_RUNNER = 'every-runner';

const files: readonly NamedRunner[] = readFactFiles(FOLDER, RunnerSchema);

/** What holds for every runner. */
export const everyRunner: NamedRunner = named(files, EVERY_RUNNER, 'runner', FOLDER);

/** The runners, those that are still maintained first, each part sorted by the name of the file. */
export const allRunners: readonly [NamedRunner, ...NamedRunner[]] = atLeastOne(
  files
    .filter(({ id }) => id !== EVERY_RUNNER)
    .sort((a, b) => Number(a.retired !== undefined) - Number(b.retired !== undefined)),
);

/** Returns a runner by the name of its file. Throws with near names when there is none. */
export function runnerNamed(id: string): NamedRunner {
  return named(files, id, 'runner', FOLDER);
}

/** Returns a runner without the notes on its sources, for the browser. */
export function slimRunner({ sources, defaults: _, ...runner }: NamedRunner): NamedRunner {
  const slim = Object.entries(sources).map(([id, { note, published, ...source }]) => [id, source] as const);
  return { ...runner, sources: Object.fromEntries(slim) };
}

/** Returns places in words: “laptop, rented GPU”; an empty text for a setting that matters everywhere. */
export function placesText(where: readonly RunnerPlace[] | undefined): string {
  return where?.map((place) => place.replaceAll('-', ' ').replace('gpu', 'GPU')).join(', ') ?? '';
}

function atLeastOne(runners: readonly NamedRunner[]): readonly [NamedRunner, ...NamedRunner[]] {
  const [first, ...rest] = runners;
  if (!first) throw new Error(`${FOLDER} has no runner. Add a file for one.`);
  return [first, ...rest];
}
