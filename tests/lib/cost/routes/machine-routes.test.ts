import { describe, expect, it } from 'vitest';
import {
  computerRoutes,
  rentedRoutes,
  serverRoutes,
} from '../../../../src/lib/cost/routes/machine-routes.ts';
import { servingUnits } from '../../../../src/lib/cost/serving/serving-units.ts';
import { caseWith, facts, twoCards } from '../examples.ts';

const units = servingUnits(facts);

describe('routes on machines', () => {
  it('are 8 on one offer of two cards with spot and one-year prices: a replica on one card, or on both', () => {
    const routes = rentedRoutes(caseWith(), { ...facts, rentals: [twoCards] }, units);
    const shapes = routes.map((route) =>
      'way' in route && route.way === 'rented' ? `${route.terms} ${String(route.unit.deviceCount)}` : 'none',
    );
    expect(shapes).toEqual([
      ...['on-demand 1', 'office-hours 1', 'spot 1', 'reserved 1'],
      ...['on-demand 2', 'office-hours 2', 'spot 2', 'reserved 2'],
    ]);
  });

  it('are one on a server whose devices the case names', () => {
    const [route, ...others] = serverRoutes(caseWith({ serverDeviceId: 'nvidia-h100-sxm' }), facts, units);
    expect(others).toEqual([]);
    expect(route).toMatchObject({ way: 'server', unit: { deviceCount: 1 } });
  });

  it('are two on a computer, as it is there and as it is bought, and none without one', () => {
    const routes = computerRoutes(caseWith({ computerId: 'apple-m4-max' }), facts, units);
    expect(routes).toMatchObject([{ purchase: 'owned-already' }, { purchase: 'written-off' }]);
    expect(computerRoutes(caseWith(), facts, units)).toEqual([]);
  });
});
