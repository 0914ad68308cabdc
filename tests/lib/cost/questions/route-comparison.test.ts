import { describe, expect, it } from 'vitest';
import { routeComparison, type ComparedRoute } from '../../../../src/lib/cost/questions/route-comparison.ts';
import { costCurve, logarithmicRates } from '../../../../src/lib/cost/questions/cost-curve.ts';
import { costCaseOf } from '../../../../src/lib/case/cost-choices.ts';
import { COST_PRESETS } from '../../../../src/lib/case/cost-presets.ts';
import type { PossibleRouteCost } from '../../../../src/lib/cost/bills/route-cost.ts';
import type { RouteKind } from '../../../../src/lib/cost/bills/route.ts';
import { billOfCost } from '../../../../src/lib/cost/routes/routes.ts';
import { sensitivity } from '../../../../src/lib/cost/questions/sensitivity.ts';
import { servingUnits } from '../../../../src/lib/cost/serving/serving-units.ts';
import { trafficStages } from '../../../../src/lib/cost/questions/traffic-stages.ts';
import type { RentalOffer } from '../../../../src/lib/cost/facts/rental-offer.ts';
import { caseWith, facts, possible, sonnet, twoCards, workloadWith } from '../examples.ts';

const units = servingUnits(facts);
const whole = caseWith({ computerId: 'apple-m4-max', openShare: 0.8 });

const find = (routes: readonly ComparedRoute[], kind: RouteKind): ComparedRoute => {
  const found = routes.find((route) => route.kind === kind);
  if (!found) throw new Error(`No ${kind}.`);
  return found;
};
const costOf = (routes: readonly ComparedRoute[], kind: RouteKind): PossibleRouteCost =>
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
    const sums = routes.map(({ cost }) => (cost.isPossible ? cost.usdPerMonth.likely : Infinity));
    expect(sums).toEqual(sums.toSorted((a, b) => a - b));
    expect(sums.at(-1)).toBe(Infinity);
    for (const { cost } of routes) if (!cost.isPossible) expect(cost.reason).toMatch(/\.$/);
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

  it('say when nobody sells the open model by the token, or no offer has the paid one’s id', () => {
    const routes = routeComparison(
      caseWith({ modelId: 'llama-3-3-70b-instruct', precision: 'BF16', paidOfferId: 'gone' }),
      facts,
      units,
    );
    expect(find(routes, 'hosted-open').cost).toMatchObject({
      isPossible: false,
      reason: expect.stringContaining('no host') as string,
    });
    expect(find(routes, 'paid-api').cost).toMatchObject({
      isPossible: false,
      reason: 'No offer is called gone.',
    });
  });

  it('give the reason of the machines that come nearest, whatever the order of the offers', () => {
    const small = { ...twoCards, id: 'small', acceleratorId: 'nvidia-t4', acceleratorCount: 1 };
    const larger = { ...small, id: 'larger', acceleratorId: 'nvidia-l4' };
    const reasonOn = (rentals: readonly RentalOffer[], leastTokensPerSecond: number): string => {
      const asked = caseWith({ workload: workloadWith({ leastTokensPerSecond }) });
      const { cost } = find(routeComparison(asked, { ...facts, rentals }, units), 'rented-on-demand');
      return cost.isPossible ? 'It is possible.' : cost.reason;
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
      isPossible: false,
      reason: expect.stringContaining('not found') as string,
    });
    expect(asked.isPossible).toBe(true);
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

describe('stages', () => {
  it('are 10, 1,000 and 100,000 requests a day and the reader’s own', () => {
    const own = caseWith({ workload: workloadWith({ requestsPerDay: 5000 }) });
    expect(
      trafficStages(own, facts, units).map(({ requestsPerDay, isOwn }) => [requestsPerDay, isOwn]),
    ).toEqual([
      ...[
        [10, false],
        [1000, false],
      ],
      ...[
        [5000, true],
        [100_000, false],
      ],
    ]);
    expect(trafficStages(caseWith(), facts, units)).toHaveLength(3);
  });

  it('turn the order: by the token at 10 requests a day, against the paid model a machine at 100,000', () => {
    const [few, , many] = trafficStages(caseWith(), facts, units).map(({ routes }) => routes);
    if (!few || !many) throw new Error('Three stages are missing.');
    const difference = (routes: readonly ComparedRoute[]): number =>
      costOf(routes, 'paid-api').usdPerMonth.likely - costOf(routes, 'rented-on-demand').usdPerMonth.likely;
    expect(difference(few)).toBeLessThan(0);
    expect(difference(many)).toBeGreaterThan(0);
    expect(few[0]?.kind).toBe('hosted-open');
    expect(many[0]?.kind).toBe('hosted-open');
  });
});

describe('a curve', () => {
  const rates = logarithmicRates(1, 10_000, 5);

  it('has its points evenly on a logarithmic axis, ends included', () => {
    expect(rates.map((rate) => Number(rate.toPrecision(12)))).toEqual([1, 10, 100, 1000, 10_000]);
    expect(rates.at(-1)).toBe(10_000);
  });

  it('is the bill at each point, and ends where a computer carries no more', () => {
    const cost = costOf(routeComparison(whole, facts, units), 'bought-computer');
    const curve = costCurve(billOfCost(cost, whole, facts), [whole.workload.requestsPerDay, 1e6]);
    expect(curve[0]?.usdPerMonth?.likely).toBeCloseTo(cost.usdPerMonth.likely, 9);
    expect(curve[1]).toEqual({ requestsPerDay: 1e6 });
  });
});

describe('sensitivity', () => {
  const moved = sensitivity(caseWith({ workload: workloadWith({ requestsPerDay: 100_000 }) }), facts, units);

  it('doubles and halves the bill of an API with the requests', () => {
    const requests = sensitivity(caseWith(), facts, units).find(({ input }) => input === 'requestsPerDay');
    expect(requests?.high.answer?.usdPerMonth).toBeCloseTo(2 * 12.31875, 9);
    expect(requests?.low.answer?.usdPerMonth).toBeCloseTo(12.31875 / 2, 9);
    expect(requests?.effectUsd).toBeCloseTo(1.5 * 12.31875, 9);
    expect(requests?.flips).toBe(false);
  });

  it('puts the largest effect first', () => {
    const effects = moved.map(({ effectUsd }) => effectUsd);
    expect(effects).toEqual(effects.toSorted((a, b) => b - a));
  });

  it('says what makes another kind the cheapest', () => {
    // At 200,000 requests a day a rented machine is cheaper than the host.
    const flipping = moved.filter(({ flips }) => flips);
    expect(flipping.map(({ input }) => input)).toContain('requestsPerDay');
    for (const { low, high } of flipping) {
      expect([low.answer?.kind, high.answer?.kind].some((kind) => kind !== 'hosted-open')).toBe(true);
    }
  });

  it('leaves out what changes nothing, and what the reader has fixed', () => {
    expect(moved.map(({ input }) => input)).not.toContain('write-off-years');
    const fixed = sensitivity(
      caseWith({ withPeople: true, ownAssumptions: { 'usd-per-hour': 100 } }),
      facts,
      units,
    );
    expect(fixed.map(({ input }) => input)).not.toContain('usd-per-hour');
    expect(fixed.map(({ input }) => input)).toContain('hours-api');
  });
});

describe('the presets', () => {
  it.each(COST_PRESETS)('$name has an answer', ({ choices }) => {
    const { workload } = costCaseOf(choices, '2026-11-25', facts.models);
    const [cheapest] = routeComparison(caseWith({ workload }), facts, units);
    expect(cheapest?.cost.isPossible).toBe(true);
  });
});
