import type { BillInputs } from '../workload/bill-inputs.ts';
import { isBill, type Bill, type NoBill } from './bill.ts';
import { type MixedRoute, type Route, routeKind, routeName } from './route.ts';

/**
 * Returns the bill of two routes that share the requests: each is billed at its share, whole machines and people
 * included. With a share of 0 or 1 it is the bill of the route that gets them all.
 *
 * @example 1,000 requests a day, a quarter on a machine at $4,307, the rest on an API at $0.1414375 for each request a
 * day: 4,307 + 750 × 0.1414375 = $4,413.08 a month.
 */
export function mixedBill(
  route: MixedRoute,
  inputs: BillInputs,
  billOf: (route: Route, inputs: BillInputs) => Bill | NoBill,
): Bill | NoBill {
  const shares = [
    { route: route.first, share: route.firstShare },
    { route: route.second, share: 1 - route.firstShare },
  ].filter(({ share }) => share > 0);
  const made = shares.map((one) => ({ ...one, bill: billOf(one.route, inputs) }));
  const bills: { readonly share: number; readonly bill: Bill }[] = [];
  for (const { share, bill } of made) {
    if (!isBill(bill)) return { ...bill, kind: routeKind(route), route, name: routeName(route) };
    bills.push({ share, bill });
  }
  const limits = bills.map(({ share, bill }) => ({
    requestsPerDay: (bill.mostRequestsPerDay ?? Infinity) / share,
    reason: bill.limitReason ?? '',
  }));
  const limit = limits.toSorted((a, b) => a.requestsPerDay - b.requestsPerDay)[0];
  return {
    route,
    partsAt: (requestsPerDay) =>
      bills.flatMap(({ share, bill }) =>
        bill
          .partsAt(requestsPerDay * share)
          .map((part) => (bills.length === 1 ? part : { ...part, of: routeName(bill.route) })),
      ),
    usdAt: (requestsPerDay, end) =>
      bills.reduce((sum, { share, bill }) => sum + bill.usdAt(requestsPerDay * share, end), 0),
    stepsBelow: (most, end) =>
      bills.flatMap(({ share, bill }) => bill.stepsBelow(most * share, end).map((step) => step / share)),
    ...(limit &&
      limit.requestsPerDay < Infinity && {
        mostRequestsPerDay: limit.requestsPerDay,
        limitReason: limit.reason,
      }),
    warningsAt: (requestsPerDay) => [
      ...new Set(bills.flatMap(({ share, bill }) => bill.warningsAt(requestsPerDay * share))),
    ],
    assumptions: [...new Set(bills.flatMap(({ bill }) => bill.assumptions))],
    tokensPerRequest: bills[0]?.bill.tokensPerRequest ?? 0,
    label: bills.some(({ bill }) => bill.label === 'machines only') ? 'machines only' : 'complete',
  };
}
