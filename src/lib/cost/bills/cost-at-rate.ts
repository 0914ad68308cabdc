import { DAYS_PER_MONTH } from '../../units/months.ts';
import { scaledRange, sumOfRanges } from '../../units/range.ts';
import type { Assumptions } from '../facts/assumptions.ts';
import type { Workload } from '../workload/workload.ts';
import { isBill, type Bill, type NoBill } from './bill.ts';
import { routeBill } from './route-bill.ts';
import type { RouteCost } from './route-cost.ts';
import { routeKind, routeName, type Route } from './route.ts';

/**
 * Returns what a route costs a month for a workload, or why it cannot carry it. `withPeople: false` leaves out people’s
 * hours and labels the bill “machines only”.
 *
 * @example 1,500 and 300 tokens at $0.15 and $0.60 a million, 100,000 requests a day: $0.000405 each, $1,231.88 a month.
 */
export function routeCost(
  route: Route,
  workload: Workload,
  assumptions: Assumptions,
  options: { readonly withPeople?: boolean } = {},
): RouteCost {
  return costAtRate(routeBill(route, { workload, assumptions, ...options }), workload.requestsPerDay);
}

/**
 * Returns a bill at one number of requests a day (0 or more): its parts, their sum, and the cost per request and per
 * million tokens, which are 0 when there are no requests.
 *
 * @example $141.44 a month at 1,000 requests of 1,800 tokens a day: $0.00465 a request, $2.58 a million tokens.
 */
export function costAtRate(bill: Bill | NoBill, requestsPerDay: number): RouteCost {
  if (!isBill(bill)) return { isPriced: false, ...bill };
  const { route, limitReason, tokensPerRequest } = bill;
  const named = { kind: routeKind(route), route, name: routeName(route) };
  if (requestsPerDay > (bill.mostRequestsPerDay ?? Infinity)) {
    const reason = limitReason ?? 'It does not carry so many requests.';
    return { isPriced: false, ...named, obstacle: 'impossible', reason };
  }
  const parts = bill.partsAt(requestsPerDay);
  const usdPerMonth = sumOfRanges(parts.map((part) => part.usdPerMonth));
  const requests = requestsPerDay * DAYS_PER_MONTH;
  const usdPerRequest = scaledRange(usdPerMonth, requests === 0 ? 0 : 1 / requests);
  return {
    isPriced: true,
    ...named,
    usdPerMonth,
    parts,
    usdPerRequest,
    usdPerMillionTokens: scaledRange(usdPerRequest, 1e6 / tokensPerRequest),
    ...(bill.machinesAt && { machines: bill.machinesAt(requestsPerDay) }),
    assumptions: bill.assumptions,
    warnings: bill.warningsAt(requestsPerDay),
    label: bill.label,
  };
}
