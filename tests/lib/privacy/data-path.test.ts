import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { dataPath, type PlaceId } from '../../../src/lib/privacy/data-path.ts';
import {
  OPTIONS,
  optionsOf,
  ROUTES,
  type Option,
  type RouteChoice,
} from '../../../src/lib/privacy/data-route.ts';

const choice = (route: RouteChoice['route'], ...options: Option[]): RouteChoice => ({
  route,
  options: new Set(options),
});
const ids = (of: RouteChoice): PlaceId[] => dataPath(of).places.map(({ id }) => id);

const choices: fc.Arbitrary<RouteChoice> = fc.record({
  route: fc.constantFrom(...ROUTES),
  options: fc.subarray([...OPTIONS]).map((options) => new Set(options)),
});
const withOption = ({ route, options }: RouteChoice, option: Option): RouteChoice => ({
  route,
  options: new Set([...options, option]),
});
const without = ({ route, options }: RouteChoice, option: Option): RouteChoice => ({
  route,
  options: new Set([...options].filter((other) => other !== option)),
});

describe('the way of a prompt', () => {
  property.prop([choices])('gains no place from an agreement to keep nothing', (any) => {
    const before = ids(without(any, 'zeroRetention'));
    for (const id of ids(withOption(any, 'zeroRetention'))) expect(before).toContain(id);
  });

  property.prop([choices, fc.constantFrom(...OPTIONS.filter((option) => option !== 'zeroRetention'))])(
    'loses no outside party when something else is switched on',
    (any, option) => {
      const after = dataPath(withOption(any, option)).outsideParties;
      for (const party of dataPath(without(any, option)).outsideParties) expect(after).toContain(party);
    },
  );

  property.prop([choices])('has the model at exactly one stop, and begins with you', (any) => {
    const { stops } = dataPath(any);
    expect(stops.filter(({ hasModel }) => hasModel)).toHaveLength(1);
    expect(stops[0]?.party).toBe('you');
  });

  property.prop([choices])('holds each place at the stop of the party that it names, once', (any) => {
    const { stops, places } = dataPath(any);
    for (const { party, places: own } of stops) {
      for (const place of own) expect(place.party).toBe(party);
    }
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
  });

  property.prop([choices])('is not changed by an option that means nothing on the route', (any) => {
    const meant = optionsOf(any);
    const cleaned = {
      route: any.route,
      options: new Set([...any.options].filter((on) => meant.includes(on))),
    };
    expect(dataPath(cleaned)).toEqual(dataPath(any));
  });
});

describe('an own machine', () => {
  it('with everything off has no outside party and keeps nothing', () => {
    expect(dataPath(choice('own-machine'))).toEqual({
      stops: [{ party: 'you', hasModel: true, places: [] }],
      places: [],
      outsideParties: [],
    });
  });

  it('is not one when the runner hands the prompt to its cloud', () => {
    const path = dataPath(choice('own-machine', 'cloudModel'));
    expect(path.outsideParties).toEqual(['runner-cloud']);
    expect(path.stops[0]?.hasModel).toBe(false);
  });

  it('still tells a search service what is searched for', () => {
    expect(dataPath(choice('own-machine', 'tools')).outsideParties).toEqual(['tool']);
  });

  it('keeps own logs and therefore backups of them', () => {
    expect(ids(choice('own-machine', 'ownLogs'))).toEqual(['own-logs', 'own-backups']);
  });
});

describe('a service', () => {
  it('keeps a log against abuse at its maker as a rule, at a host of open weights perhaps', () => {
    expect(dataPath(choice('paid-api')).places).toEqual([
      { id: 'abuse-logs', party: 'model-maker', likelihood: 'usual' },
    ]);
    expect(dataPath(choice('hosted-open')).places).toEqual([
      { id: 'abuse-logs', party: 'model-host', likelihood: 'possible' },
    ]);
  });

  it('under an agreement to keep nothing still has a router, tools and stored features', () => {
    const path = dataPath(choice('paid-api', 'zeroRetention', 'router', 'tools', 'storedState'));
    expect(path.places.map(({ id, likelihood }) => [id, likelihood])).toEqual([
      ['router-logs', 'possible'],
      ['stored-state', 'possible'],
      ['tool-records', 'usual'],
    ]);
  });
});

describe('a rented GPU', () => {
  it('has the disk of a host, which no agreement on abuse logs concerns', () => {
    expect(ids(choice('rented-gpu', 'zeroRetention', 'router'))).toEqual(['host-disk']);
    expect(dataPath(choice('rented-gpu')).outsideParties).toEqual(['gpu-host']);
  });
});
