import { isBill, type Bill, type NoBill } from '../bills/bill.ts';
import { routeBill } from '../bills/route-bill.ts';
import type { PricedRouteCost } from '../bills/route-cost.ts';
import { routeKind, type RouteKind } from '../bills/route.ts';
import { assumptionRanges } from '../facts/assumptions.ts';
import type { CostFacts } from '../facts/cost-facts.ts';
import type { ServingUnits } from '../serving/serving-units.ts';
import type { BillInputs } from '../workload/bill-inputs.ts';
import type { CostCase } from '../workload/cost-case.ts';
import { apiRoutes } from './api-routes.ts';
import { freshest } from './price-day.ts';
import { computerRoutes, rentedRoutes, serverRoutes, type RouteOrReason } from './machine-routes.ts';

/** All routes of one kind that the facts give for a case. */
export interface RouteGroup {
  readonly kind: RouteKind;
  /** One or more. Where the facts give no route, the reason takes its place. */
  readonly candidates: readonly (Bill | NoBill)[];
}

/**
 * Returns the bills of every route that a case has, by kind: the paid model at its maker and in clouds under the same
 * name, the open model at every provider that lists it, and on every rented machine, server or computer of the reader’s
 * that fits it. A mixed route joins the paid offer with the open route that is cheapest for its share.
 *
 * @example Without a computer of the reader’s own, the kinds `own-computer` and `bought-computer` are missing.
 */
export function routesOf(costCase: CostCase, facts: CostFacts, units: ServingUnits): readonly RouteGroup[] {
  const inputs = billInputs(costCase, facts);
  const bills = [
    ...apiRoutes(costCase, facts),
    ...rentedRoutes(costCase, facts, units),
    ...serverRoutes(costCase, facts, units),
    ...computerRoutes(costCase, facts, units),
  ].map((route) => billOrReason(route, inputs));
  return grouped([...bills, ...mixed(costCase, bills, inputs)]);
}

/**
 * Returns the bill behind a cost in a comparison, for a curve or a break-even. It holds at every number of requests.
 *
 * @throws {Error} when the route has no bill. A possible route always has one.
 * @example A cost of $12.32 a month at 1,000 requests a day by the token, without people: the bill gives $24.64 at 2,000.
 */
export function billOfCost({ route }: PricedRouteCost, costCase: CostCase, facts: CostFacts): Bill {
  const bill = routeBill(route, billInputs(costCase, facts));
  if (!isBill(bill)) throw new Error(bill.reason);
  return bill;
}

function billInputs(costCase: CostCase, facts: CostFacts): BillInputs {
  return {
    workload: costCase.workload,
    assumptions: assumptionRanges(facts.assumptions, costCase.ownAssumptions),
    withPeople: costCase.withPeople,
  };
}

function billOrReason(route: RouteOrReason, inputs: BillInputs): Bill | NoBill {
  return 'reason' in route ? route : routeBill(route, inputs);
}

function mixed(
  costCase: CostCase,
  bills: readonly (Bill | NoBill)[],
  inputs: BillInputs,
): readonly (Bill | NoBill)[] {
  const { openShare, workload, paidOfferId } = costCase;
  if (openShare === undefined) return [];
  const possible = bills.filter(isBill);
  const paid = possible.find(({ route }) => route.way === 'api' && route.offer.id === paidOfferId);
  const requests = workload.requestsPerDay * openShare;
  const carries = ({ mostRequestsPerDay = Infinity }: Bill): boolean => requests <= mostRequestsPerDay;
  const [open] = freshest(
    possible.filter((bill) => isOpen(routeKind(bill.route)) && carries(bill)),
    costCase.day,
  )
    .map((bill) => ({ bill, usd: bill.usdAt(requests, 'likely') }))
    .toSorted((a, b) => a.usd - b.usd);
  if (!paid || !open) {
    const isKnown = bills.every((bill) => isBill(bill) || bill.obstacle === 'impossible');
    const obstacle = isKnown ? 'impossible' : 'not-in-data';
    return [
      {
        kind: 'mixed',
        name: 'Both models',
        obstacle,
        reason: 'One of the two models has no route with a bill.',
      },
    ];
  }
  const route = { way: 'mixed', first: open.bill.route, second: paid.route, firstShare: openShare } as const;
  return [routeBill(route, inputs)];
}

function isOpen(kind: RouteKind): boolean {
  return kind !== 'paid-api' && kind !== 'paid-tenant' && kind !== 'mixed';
}

function grouped(bills: readonly (Bill | NoBill)[]): readonly RouteGroup[] {
  const groups = new Map<RouteKind, (Bill | NoBill)[]>();
  for (const bill of bills) {
    const kind = isBill(bill) ? routeKind(bill.route) : bill.kind;
    groups.set(kind, [...(groups.get(kind) ?? []), bill]);
  }
  return [...groups].map(([kind, candidates]) => ({ kind, candidates }));
}
