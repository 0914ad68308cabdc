import type { Range } from '../../units/range.ts';
import type { Bill } from '../bills/bill.ts';

/** What a route costs at one number of requests a day. */
export interface CurvePoint {
  /** 0 or more. */
  readonly requestsPerDay: number;
  /** US dollars a month. Absent where the route does not carry so many requests. */
  readonly usdPerMonth?: Range;
}

/**
 * Returns numbers of requests a day for a logarithmic axis, evenly spaced on it, both ends (more than 0) included.
 *
 * @example From 1 to 10,000 in 5 points: 1, 10, 100, 1,000, 10,000.
 */
export function logarithmicRates(least: number, most: number, points = 100): readonly number[] {
  const step = Math.log(most / least) / (points - 1);
  return Array.from({ length: points }, (_, place) =>
    place === points - 1 ? most : least * Math.exp(step * place),
  );
}

/**
 * Returns a route’s cost at each number of requests a day, for a chart.
 *
 * @example $0.00465 a request by the token, at 10 and 1,000 requests a day: $1.41 and $141.44 a month.
 */
export function costCurve(bill: Bill, rates: readonly number[]): readonly CurvePoint[] {
  return rates.map((requestsPerDay) =>
    requestsPerDay > (bill.mostRequestsPerDay ?? Infinity)
      ? { requestsPerDay }
      : {
          requestsPerDay,
          usdPerMonth: {
            low: bill.usdAt(requestsPerDay, 'low'),
            likely: bill.usdAt(requestsPerDay, 'likely'),
            high: bill.usdAt(requestsPerDay, 'high'),
          },
        },
  );
}
