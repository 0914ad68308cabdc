import type { Range } from '../../units/range.ts';
import type { Source } from '../../catalog/source.ts';

/** What a sum needs and no price list has: people's time, electricity, peaks. A reader may replace each one. */
export type AssumptionId =
  // People: hours a month for each route that needs them, and what an hour costs in all, in US dollars.
  | 'hours-api'
  | 'hours-tenant'
  | 'hours-rented'
  | 'hours-server'
  | 'hours-computer'
  | 'usd-per-hour'
  // Electricity in US dollars per kWh; power used in a building per power used by machines; power of the whole machine
  // per power of its cards; power while nobody asks per full power.
  | 'usd-per-kwh'
  | 'power-usage-effectiveness'
  | 'server-power-factor'
  | 'idle-power-share'
  // A bought machine: years until it is written off, price of the whole per price of its cards, a place for it.
  | 'write-off-years'
  | 'server-price-factor'
  | 'hosting-usd-per-month'
  // Load: busiest hour over the mean, how busy a copy may be, copies that stand ready.
  | 'peak-over-mean'
  | 'safe-utilisation'
  | 'spare-copies'
  // Scale to zero: seconds until a copy answers, seconds that it waits for another call. Office hours: hours a month.
  | 'cold-start-seconds'
  | 'idle-timeout-seconds'
  | 'office-hours-per-month';

/** A number that the sums assume, with how far it may be off and who says so. */
export interface Assumption {
  readonly id: AssumptionId;
  readonly name: string;
  readonly unit: string;
  readonly range: Range;
  /** Why this number, in one sentence. */
  readonly reason: string;
  /** Where it was read; absent where it is a choice of this guide, which `reason` then says. */
  readonly source?: Source;
}
