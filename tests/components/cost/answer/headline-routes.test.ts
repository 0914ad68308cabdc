import { describe, expect, test } from 'vitest';

import { headlineRoutes } from '../../../../src/components/cost/answer/headline-routes.ts';
import { costAnswer } from '../../../../src/components/cost/answer/answer.ts';
import type { RouteView } from '../../../../src/components/cost/answer/route-view.ts';
import { DEFAULT_COST_CHOICES } from '../../../../src/lib/case/cost-choices.ts';
import { catalogue, DAY, units } from '../facts.ts';

const answer = costAnswer(DEFAULT_COST_CHOICES, DAY, catalogue.facts, units);
const ownGpu = (change: (route: RouteView) => RouteView): string | undefined =>
  headlineRoutes({ ...answer, routes: answer.routes.map(change) }).find(({ title }) => title === 'Own GPU')
    ?.name;
const aged = (route: RouteView): RouteView => ({
  ...route,
  prices: route.prices.map((price) => ({ ...price, of: '2026-01-02', isOld: true })),
});

describe('the headline', () => {
  test('says the day of a price that is out of date, where there is no fresher one', () => {
    expect(ownGpu(aged)).toMatch(/, at its price of 2026-01-02$/);
    expect(ownGpu((route) => route)).not.toContain('at its price of');
  });

  test('takes a fresh price before an old one that is lower', () => {
    const [first] = answer.routes.filter(({ kind, cost }) => kind.startsWith('rented-') && cost);
    expect(first?.kind).toBeDefined();
    expect(ownGpu((route) => (route.kind === first?.kind ? aged(route) : route))).not.toContain('2026-01-02');
  });

  test('is led by no server at the launch price of its devices', () => {
    const free = (route: RouteView): RouteView =>
      route.kind === 'own-server' && route.cost
        ? { ...route, cost: { ...route.cost, usdPerMonth: { low: 0, likely: 0, high: 0 } } }
        : route;
    expect(ownGpu(free)).toMatch(/^Rented GPU/);
  });

  test('says of a route without a bill whether sums or our data are the reason', () => {
    const without = (obstacle: 'impossible' | 'not-in-data') => (route: RouteView) => {
      const { cost: _cost, ...rest } = route;
      return { ...rest, obstacle, reason: 'Why.' };
    };
    const said = (obstacle: 'impossible' | 'not-in-data'): readonly string[] =>
      headlineRoutes({ ...answer, routes: answer.routes.map(without(obstacle)) }).map(
        ({ instead }) => instead,
      );
    expect(new Set(said('impossible'))).toEqual(new Set(['not possible']));
    expect(new Set(said('not-in-data'))).toEqual(new Set(['not in our data']));
  });
});
