import { describe, expect, it } from 'vitest';
import { allRunners, everyRunner, placesText, slimRunner } from '../../src/components/safety/runners.ts';
import { DEFAULT_LIST } from '../../src/components/safety/entries.ts';
import { RUNNER_PLACES } from '../../src/lib/catalog/machines/runner-terms.ts';
import { hardeningList } from '../../src/lib/privacy/hardening-list.ts';

describe('the runners', () => {
  it('have the default of the list among them, and those that are mended first', () => {
    expect(allRunners.map(({ id }) => id)).toContain(DEFAULT_LIST.runner);
    const retired = allRunners.map(({ retired: is }) => is !== undefined);
    expect(retired).toEqual([...retired].sort());
  });

  it.each(allRunners.flatMap((runner) => RUNNER_PLACES.map((place) => [runner.id, place, runner] as const)))(
    '%s on %s: the list covers files, ports, access, the way out, logs and updates',
    (_, place, runner) => {
      const concerns = hardeningList(runner, everyRunner, place).map(({ concern }) => concern);
      expect(concerns).toEqual(
        expect.arrayContaining(['files', 'ports', 'access', 'outbound', 'logs', 'updates']),
      );
    },
  );

  it.each(allRunners.map((runner) => [runner.id, runner] as const))(
    '%s: each of its settings has a source, and its defaults are known',
    (_, { settings, defaults }) => {
      expect(settings.filter(({ source }) => source === undefined)).toEqual([]);
      expect(defaults).toBeDefined();
    },
  );

  it('go to the browser without what it does not show', () => {
    for (const { sources } of allRunners.map(slimRunner)) {
      for (const source of Object.values(sources)) expect(source).not.toHaveProperty('note');
    }
  });

  it('name places in words', () => {
    expect(placesText(['office-server', 'rented-gpu'])).toBe('office server, rented GPU');
    expect(placesText(undefined)).toBe('');
  });
});
