import type { Runner, RunnerSetting } from '../catalog/machines/runner.ts';
import { CONCERNS, type Concern, type RunnerPlace } from '../catalog/machines/runner-terms.ts';
import type { Source } from '../catalog/source.ts';

/** A runner with the name of its file. */
export type NamedRunner = Runner & { readonly id: string };

/** One line of the list. */
export interface HardeningItem extends Omit<RunnerSetting, 'source' | 'where'> {
  /** File and setting: `ollama/bind-address`. An item has the same key in every list, and ticks are stored under it. */
  readonly key: string;
  /** Where the setting was read. Omitted for this guide’s own advice. */
  readonly source?: Source;
}

/** The lines of one concern. */
export interface HardeningGroup {
  readonly concern: Concern;
  readonly items: readonly HardeningItem[];
}

/**
 * Returns what to do for a runner in a place, grouped by concern: the runner's own settings first, then those for every
 * runner. A concern without any line is omitted.
 *
 * @example a setting with `where: ['rented-gpu']` is in the list of a rented GPU and in no other.
 */
export function hardeningList(
  runner: NamedRunner,
  everyRunner: NamedRunner,
  place: RunnerPlace,
): readonly HardeningGroup[] {
  const items = [runner, everyRunner].flatMap(({ id, settings, sources }) =>
    settings
      .filter(({ where }) => where === undefined || where.includes(place))
      .map(({ source, where: _, ...rest }): HardeningItem => {
        const read = source === undefined ? undefined : sources[source];
        return { ...rest, key: `${id}/${rest.id}`, ...(read && { source: read }) };
      }),
  );
  return CONCERNS.map((concern) => ({
    concern,
    items: items.filter((item) => item.concern === concern),
  })).filter((group) => group.items.length > 0);
}
