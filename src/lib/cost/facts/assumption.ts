import type { Source } from '../../catalog/source.ts';
import type { Range } from '../../units/range.ts';

/** What a bill needs and no price list has: people's time, electricity, peaks. Readers can replace each one. */
export type AssumptionId =
  // People: hours a month for each route that needs them, and the full cost of an hour in US dollars.
  | 'hours-api'
  | 'hours-tenant'
  | 'hours-rented'
  | 'hours-server'
  | 'hours-computer'
  | 'usd-per-hour'
  // Electricity in US dollars per kWh; power usage effectiveness of the building; power of the whole machine ÷ power of
  // its cards; idle power ÷ full power.
  | 'usd-per-kwh'
  | 'power-usage-effectiveness'
  | 'server-power-factor'
  | 'idle-power-share'
  // A bought machine: years until it is written off, price of the whole ÷ price of its cards, a place in a data centre.
  | 'write-off-years'
  | 'server-price-factor'
  | 'hosting-usd-per-month'
  // Load: peak hour ÷ average hour, highest safe load of a replica, spare replicas.
  | 'peak-over-mean'
  | 'safe-utilisation'
  | 'spare-copies'
  // Scale to zero: cold start and idle time-out of a replica, in seconds. Office hours: hours a month.
  | 'cold-start-seconds'
  | 'idle-timeout-seconds'
  | 'office-hours-per-month';

/** A number that the bills assume, with its range and its source. */
export interface Assumption {
  readonly id: AssumptionId;
  readonly name: string;
  /** The unit of `range`, in words. */
  readonly unit: string;
  readonly range: Range;
  /** Why this number, in one sentence. */
  readonly reason: string;
  /** Absent where the number is a choice of this guide, which `reason` then says. */
  readonly source?: Source;
}
