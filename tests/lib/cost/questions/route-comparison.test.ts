import { describe, expect, it } from 'vitest';
import { routeComparison, type ComparedRoute } from '../../../../src/lib/cost/questions/route-comparison.ts';
import { costCaseOf } from '../../../../src/lib/case/cost-choices.ts';
import { COST_PRESETS } from '../../../../src/lib/case/cost-presets.ts';
import type { PricedRouteCost } from '../../../../src/lib/cost/bills/route-cost.ts';
import type { RouteKind } from '../../../../src/lib/cost/bills/route.ts';
import { servingUnits } from '../../../../src/lib/cost/serving/serving-units.ts';
import type { ApiOffer } from '../../../../src/lib/cost/facts/api-offer.ts';
import type { RentalOffer } from '../../../../src/lib/cost/facts/rental-offer.ts';
import { caseWith, facts, hosted, possible, sonnet, twoCards, workloadWith } from '../examples.ts';

const units = servingUnits(facts);
const whole = caseWith({ computerId: 'apple-m4-max', openShare: 0.8 });

const find = (routes: readonly ComparedRoute[], kind: RouteKind): ComparedRoute => {
  const found = routes.find((route) => route.kind === kind);
  if (!found) throw new Error(`No ${kind}.`);
  return found;
};
const costOf = (routes: readonly ComparedRoute[], kind: RouteKind): PricedRouteCost =>
  possible(find(routes, kind).cost);

describe('the routes of a case', () => {
  it('are all of them, each kind once', () => {
    expect(
      routeComparison(whole, facts, units)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual([
      ...['bought-computer', 'hosted-open', 'mixed', 'own-computer', 'own-server', 'paid-api', 'paid-tenant'],
      ...[
        'rented-office-hours',
        'rented-on-demand',
        'rented-reserved',
        'rented-scale-to-zero',
        'rented-spot',
      ],
    ]);
  });

  it('have no computer and no mixture unless the reader asks for one', () => {
    const kinds = routeComparison(caseWith(), facts, units).map(({ kind }) => kind);
    expect(kinds).not.toContain('own-computer');
    expect(kinds).not.toContain('mixed');
  });

  it('come cheapest first, the impossible ones last with a reason', () => {
    const routes = routeComparison(
      caseWith({ computerId: 'apple-m4-max', workload: workloadWith({ requestsPerDay: 1e6 }) }),
      facts,
      units,
    );
    const sums = routes.map(({ cost }) => (cost.isPriced ? cost.usdPerMonth.likely : Infinity));
    expect(sums).toEqual(sums.toSorted((a, b) => a - b));
    expect(sums.at(-1)).toBe(Infinity);
    for (const { cost } of routes) if (!cost.isPriced) expect(cost.reason).toMatch(/\.$/);
  });

  it('show the cheapest offer of a kind and the others behind it', () => {
    const dear = { ...sonnet, id: 'dear', hostKind: 'tenant', host: 'A cloud' } as const;
    const dearer = {
      ...dear,
      id: 'dearer',
      host: 'Another',
      now: { ...dear.now, prices: { input: 4, output: 20 } },
    };
    const tenant = find(
      routeComparison(caseWith(), { ...facts, offers: [...facts.offers, dearer, dear] }, units),
      'paid-tenant',
    );
    expect(tenant.cost.name).toBe('Claude Sonnet 5 at A cloud');
    expect(tenant.others.map(({ name }) => name)).toEqual(['Claude Sonnet 5 at Another']);
  });

  it('say what is not in our data: a host of the open model, an offer with the paid one’s id', () => {
    const routes = routeComparison(
      caseWith({ modelId: 'llama-3-3-70b-instruct', precision: 'BF16', paidOfferId: 'gone' }),
      facts,
      units,
    );
    expect(find(routes, 'hosted-open').cost).toMatchObject({
      isPriced: false,
      obstacle: 'not-in-data',
      reason: 'No host that sells Llama 3.3 70B Instruct by the token is in our data.',
    });
    expect(find(routes, 'paid-api').cost).toMatchObject({
      isPriced: false,
      reason: 'No offer is called gone.',
    });
  });

  it('name the clouds that offer the paid model at a price that we have not read, and never deny that there are any', () => {
    const { name, maker } = sonnet;
    const unpriced = ['A cloud', 'B cloud', 'C cloud'].map((host) => ({
      ...{ id: host, name, maker, host },
      hostKind: 'tenant' as const,
    }));
    const said = (count: number): string => {
      const some = { ...facts, unpriced: unpriced.slice(0, count) };
      const { cost } = find(routeComparison(caseWith(), some, units), 'paid-tenant');
      return cost.isPriced ? '' : `${cost.obstacle}: ${cost.reason}`;
    };
    expect(said(0)).toBe('not-in-data: No offer in a tenant of your own is in our data.');
    expect(said(1)).toBe('not-in-data: A cloud offers it; its price there is not in our data.');
    expect(said(3)).toBe(
      'not-in-data: A cloud, B cloud and C cloud offer it; its prices there are not in our data.',
    );
  });

  it('are impossible as a kind only if each of them is: one machine of unknown speed leaves it open', () => {
    const small = { ...twoCards, id: 'small', acceleratorId: 'nvidia-t4', acceleratorCount: 1 };
    const unknown = { ...small, id: 'unknown', acceleratorId: 'no-such-device' };
    const costOn = (rentals: readonly RentalOffer[]): unknown =>
      find(routeComparison(caseWith(), { ...facts, rentals }, units), 'rented-on-demand').cost;
    expect(costOn([small])).toMatchObject({ obstacle: 'impossible' });
    expect(costOn([small, unknown])).toMatchObject({ obstacle: 'not-in-data' });
  });

  it('let no price that is out of date lead its kind where a fresher one stands', () => {
    const old = {
      ...hosted,
      id: 'old',
      host: 'Cheap',
      now: { prices: { input: 0.01, output: 0.01 }, tiers: [] },
    };
    const at = (pricesOf: string, offers: readonly ApiOffer[]): readonly string[] => {
      const dated = offers.map((offer) => (offer.id === 'old' ? { ...offer, pricesOf } : offer));
      const { cost, others } = find(
        routeComparison(caseWith({ day: '2026-11-25' }), { ...facts, offers: [sonnet, ...dated] }, units),
        'hosted-open',
      );
      return [cost.name, ...others.map(({ name }) => name)];
    };
    expect(at('2026-07-02', [old, hosted])).toEqual(['gpt-oss 120B at A host', 'gpt-oss 120B at Cheap']);
    expect(at('2026-09-23', [old, hosted])).toEqual(['gpt-oss 120B at Cheap', 'gpt-oss 120B at A host']);
    expect(at('2026-07-02', [old])).toEqual(['gpt-oss 120B at Cheap']);
  });

  it('stand beside the same machine on demand where it is rented in another way, never beside another', () => {
    const cheap = { ...twoCards, id: 'cheap', provider: 'B cloud', usdPerHour: 1 };
    const { spotUsdPerHour: _spot, reservedUsdPerHour: _reserved, ...onDemandOnly } = cheap;
    const routes = routeComparison(caseWith(), { ...facts, rentals: [onDemandOnly, twoCards] }, units);
    expect(costOf(routes, 'rented-on-demand').name).toContain('B cloud');
    expect(find(routes, 'rented-on-demand').onDemand).toBeUndefined();
    const { onDemand, cost } = find(routes, 'rented-spot');
    expect(onDemand?.name).toContain('A cloud');
    expect(onDemand?.usdPerMonth.likely).toBeCloseTo((5.9 / 2.5) * possible(cost).usdPerMonth.likely, 6);
  });

  it('give the reason of the machines that come nearest, whatever the order of the offers', () => {
    const small = { ...twoCards, id: 'small', acceleratorId: 'nvidia-t4', acceleratorCount: 1 };
    const larger = { ...small, id: 'larger', acceleratorId: 'nvidia-l4' };
    const reasonOn = (rentals: readonly RentalOffer[], leastTokensPerSecond: number): string => {
      const asked = caseWith({ workload: workloadWith({ leastTokensPerSecond }) });
      const { cost } = find(routeComparison(asked, { ...facts, rentals }, units), 'rented-on-demand');
      return cost.isPriced ? 'It is possible.' : cost.reason;
    };
    expect(reasonOn([small, twoCards], 1000)).toMatch(/tokens a second on 2 × H100 SXM; 1,000 are wanted/);
    expect(reasonOn([small, larger], 20)).toMatch(/does not fit 1 × L4/);
  });

  it('leave out a server whose usable memory is not known, unless the reader names it', () => {
    const id = 'amd-mi250';
    const { accelerators } = facts;
    const only = { ...facts, accelerators: accelerators.filter((device) => device.id === id) };
    const some = { modelId: 'llama-3-3-70b-instruct', precision: 'FP8' } as const;
    const unasked = find(routeComparison(caseWith(some), only), 'own-server').cost;
    const asked = find(routeComparison(caseWith({ ...some, serverDeviceId: id }), only), 'own-server').cost;
    expect(unasked).toMatchObject({
      isPriced: false,
      reason: expect.stringContaining('is not in our data') as string,
    });
    expect(asked.isPriced).toBe(true);
  });

  it('mix the paid offer with the open route that is cheapest for its share', () => {
    const routes = routeComparison(whole, facts, units);
    const mixed = costOf(routes, 'mixed');
    expect(mixed.usdPerMonth.likely).toBeCloseTo(
      0.2 * costOf(routes, 'paid-api').usdPerMonth.likely +
        0.8 * costOf(routes, 'own-computer').usdPerMonth.likely,
      2,
    );
  });

  it('state what a request and a million tokens cost', () => {
    const cost = costOf(routeComparison(caseWith(), facts, units), 'hosted-open');
    expect(cost.usdPerRequest.likely).toBeCloseTo(0.000405, 12);
    expect(cost.usdPerMillionTokens.likely).toBeCloseTo(0.225, 9);
  });

  it('cost more with people than as machines only, and say which it is', () => {
    const bare = costOf(routeComparison(caseWith(), facts, units), 'rented-on-demand');
    const full = costOf(routeComparison(caseWith({ withPeople: true }), facts, units), 'rented-on-demand');
    expect(bare.label).toBe('machines only');
    expect(full.label).toBe('complete');
    expect(full.usdPerMonth.likely).toBeCloseTo(bare.usdPerMonth.likely + 20 * 90, 9);
    expect(full.assumptions).toContain('hours-rented');
  });
});

describe('the presets', () => {
  it.each(COST_PRESETS)('$name has an answer', ({ choices }) => {
    const { workload } = costCaseOf(choices, '2026-11-25', facts.models);
    const [cheapest] = routeComparison(caseWith({ workload }), facts, units);
    expect(cheapest?.cost.isPriced).toBe(true);
  });
});
