import { apiRoutes } from './api-routes.ts';
import { assumptionRanges } from '../facts/assumptions.ts';
import { isBill, type Bill, type NoBill } from '../bills/bill.ts';
import type { BillInputs } from '../workload/bill-inputs.ts';
import type { CostCase, CostFacts } from '../workload/cost-case.ts';
import { computerRoutes, rentedRoutes, serverRoutes, type RouteOrReason } from './machine-routes.ts';
import { routeBill } from '../bills/route-bill.ts';
import type { PossibleRouteCost } from '../bills/route-cost.ts';
import { routeKind, type RouteKind } from '../bills/route.ts';
import type { ServingUnits } from '../serving/serving-units.ts';

/** All routes of one kind that the facts give for a case. */
export interface RouteGroup {
  readonly kind: RouteKind;
  /** One or more: where the facts give no route, the reason stands in its place. */
  readonly candidates: readonly (Bill | NoBill)[];
}

/**
 * Returns the bills of every route that a case has, by kind. The paid model is sold by its maker and in clouds under the
 * same name; the open one by every host that lists it; on machines it runs wherever a rental offer, a server or the
 * reader’s computer holds it. A mixed route joins the paid offer with the open route that is cheapest for its share.
 *
 * @example without a computer of the reader’s own, the kinds `own-computer` and `bought-computer` are missing.
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
 * Returns the bill of a route that a comparison gave, for a curve or a break-even; it holds at every number of requests.
 *
 * @throws {Error} Error when the route has none, which a possible one has.
 */
export function billOfCost({ route }: PossibleRouteCost, costCase: CostCase, facts: CostFacts): Bill {
  const bill = routeBill(route, billInputs(costCase, facts));
  if (!isBill(bill)) throw new Error(bill.reason);
  return bill;
}

/** What the bills of a case are made with: its workload, the assumptions with the reader’s own numbers among them. */
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
  const [open] = possible
    .filter(
      ({ route, mostRequestsPerDay = Infinity }) =>
        isOpen(routeKind(route)) && requests <= mostRequestsPerDay,
    )
    .map((bill) => ({ bill, usd: bill.usdAt(requests, 'likely') }))
    .toSorted((a, b) => a.usd - b.usd);
  if (!paid || !open) {
    return [{ kind: 'mixed', name: 'Both models', reason: 'One of the two models has no route that works.' }];
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
