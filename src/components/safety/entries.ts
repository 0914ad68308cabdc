import { RUNNER_PLACES, type RunnerPlace } from '../../lib/catalog/machines/runner-terms.ts';

/** Which list is shown. */
export interface ListChoice {
  /** The name of a file in src/content/runners. */
  readonly runner: string;
  readonly place: RunnerPlace;
}

/** The list that is shown first. */
export const DEFAULT_LIST: ListChoice = { runner: 'ollama', place: 'office-server' };

const RUNNER = 'runner';
const PLACE = 'runner-on';

/** Returns the address of a page with a list in it; the rest of the address stays. The default is omitted. */
export function linkWithList(address: string, { runner, place }: ListChoice): string {
  const url = new URL(address);
  for (const [name, value, usual] of [
    [RUNNER, runner, DEFAULT_LIST.runner],
    [PLACE, place, DEFAULT_LIST.place],
  ] as const) {
    if (value === usual) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}

/** Reads a list from the query of an address. Unknown values fall back to the default. */
export function listFromAddress(query: string, isRunner: (id: string) => boolean): ListChoice {
  const given = new URLSearchParams(query);
  const runner = given.get(RUNNER);
  return {
    runner: runner !== null && isRunner(runner) ? runner : DEFAULT_LIST.runner,
    place: RUNNER_PLACES.find((place) => place === given.get(PLACE)) ?? DEFAULT_LIST.place,
  };
}
