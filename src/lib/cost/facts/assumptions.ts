import { type Range, exactly } from '../../units/range.ts';
import type { Assumption, AssumptionId } from './assumption.ts';

/** The range of each assumption. */
export type Assumptions = Readonly<Record<AssumptionId, Range>>;

// A record, so that the compiler names an id that is missing here.
const IDS = {
  'hours-api': true,
  'hours-tenant': true,
  'hours-rented': true,
  'hours-server': true,
  'hours-computer': true,
  'usd-per-hour': true,
  'usd-per-kwh': true,
  'power-usage-effectiveness': true,
  'server-power-factor': true,
  'idle-power-share': true,
  'write-off-years': true,
  'server-price-factor': true,
  'hosting-usd-per-month': true,
  'peak-over-mean': true,
  'safe-utilisation': true,
  'spare-copies': true,
  'cold-start-seconds': true,
  'idle-timeout-seconds': true,
  'office-hours-per-month': true,
} as const satisfies Readonly<Record<AssumptionId, true>>;

/** Every assumption that a bill may need. */
export const ASSUMPTION_IDS = Object.keys(IDS) as readonly AssumptionId[];

/**
 * Returns the range of each assumption. A number of the reader’s own replaces the range and is taken as exact.
 *
 * @throws {Error} when the list is incomplete, naming what is missing: an author’s mistake, not a reader’s.
 * @example Electricity of 0.10–0.15–0.30 with 0.4 from the reader: 0.4–0.4–0.4.
 */
export function assumptionRanges(
  list: readonly Assumption[],
  own: Readonly<Partial<Record<AssumptionId, number>>> = {},
): Assumptions {
  const ranges: Partial<Record<AssumptionId, Range>> = {};
  for (const { id, range } of list) ranges[id] = range;
  for (const id of ASSUMPTION_IDS) {
    const value = own[id];
    if (value !== undefined) ranges[id] = exactly(value);
  }
  if (isComplete(ranges)) return ranges;
  const missing = ASSUMPTION_IDS.filter((id) => ranges[id] === undefined);
  throw new Error(`src/content/assumptions has no file for: ${missing.join(', ')}. Add one for each.`);
}

function isComplete(ranges: Readonly<Partial<Record<AssumptionId, Range>>>): ranges is Assumptions {
  return ASSUMPTION_IDS.every((id) => ranges[id] !== undefined);
}
