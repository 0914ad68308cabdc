import { expect, it } from 'vitest';
import { routeRows } from '../../src/components/chapters/paths/route-rows.ts';
import { sources } from '../../src/components/chapters/paths/sources.ts';
import { dataPath } from '../../src/lib/privacy/data-path.ts';
import { OPTIONS, ROUTES } from '../../src/lib/privacy/data-route.ts';

it('seven places exist, as the chapter says', () => {
  const all = ROUTES.flatMap((route) =>
    dataPath({
      route,
      options: new Set(OPTIONS.filter((option) => option !== 'zeroRetention')),
    }).places.map(({ id }) => id),
  );
  expect(new Set(all).size).toBe(7);
});

it('an agreement takes away one place of each service, as the chapter says', () => {
  const services = routeRows().filter(({ withAgreement }) => withAgreement !== '–');
  expect(services.map(({ name }) => name)).toEqual([
    'Paid API',
    'In your cloud account',
    'Hosted open weights',
  ]);
  for (const { most, withAgreement } of services) expect(Number(withAgreement)).toBe(most - 1);
});

it('a cloud account of your own has the cloud as an outside party, and an own machine has none', () => {
  const parties = Object.fromEntries(routeRows().map(({ name, parties: those }) => [name, those]));
  expect(parties['In your cloud account']).toBe('Cloud provider');
  expect(parties['Own machine']).toBe('none');
});

it('the sources of the chapter were all read', () => {
  for (const { read } of sources) expect(read <= '2026-11-25').toBe(true);
});
