import type { BillInputs } from '../workload/bill-inputs.ts';
import { apiBill } from './api-bill.ts';
import type { Bill, NoBill } from './bill.ts';
import { mixedBill } from './mixed-bill.ts';
import { computerBill, serverBill } from './owned-bill.ts';
import { rentedBill } from './rented-bill.ts';
import type { Route } from './route.ts';

/**
 * Returns the bill of a route at every number of requests a day, or why there is none: a price or a rated power that no
 * source gives.
 *
 * @example Without people an API’s bill is a straight line from 0. Rented machines with two H100 at $5.90 an hour make a
 * staircase: $4,307 a month up to 62,400 requests a day, then $8,614.
 */
export function routeBill(route: Route, inputs: BillInputs): Bill | NoBill {
  switch (route.way) {
    case 'api':
      return apiBill(route, inputs);
    case 'rented':
      return rentedBill(route, inputs);
    case 'server':
      return serverBill(route, inputs);
    case 'computer':
      return computerBill(route, inputs);
    case 'mixed':
      return mixedBill(route, inputs, routeBill);
  }
}
