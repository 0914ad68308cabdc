import { describe, expect, it } from 'vitest';
import { routeKind, routeName, type ApiRoute } from '../../../../src/lib/cost/bills/route.ts';
import { hosted, roundUnit, sonnet, twoCards } from '../examples.ts';

const inTenant = (offer: typeof sonnet): ApiRoute => ({
  way: 'api',
  offer: { ...offer, hostKind: 'tenant' },
  day: '2026-11-25',
});

describe('a route', () => {
  it('in a tenant is of another kind for a paid model than for an open one', () => {
    expect(routeKind(inTenant(sonnet))).toBe('paid-tenant');
    expect(routeKind(inTenant(hosted))).toBe('hosted-open');
  });

  it('on a rented machine is named after model, devices, provider and terms', () => {
    expect(routeName({ way: 'rented', rental: twoCards, terms: 'on-demand', unit: roundUnit })).toBe(
      'gpt-oss 120B (MXFP4) on 1 × H100 SXM, A cloud h100-2, on demand',
    );
  });
});
