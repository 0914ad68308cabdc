import type { Retirement } from './retirement.ts';

/** The status of a model on a day. Days are YYYY-MM-DD; `days` counts those that are left. */
export type RetirementState =
  | { readonly state: 'gone'; readonly since: string; readonly answeredByAnother: boolean }
  | { readonly state: 'leaving'; readonly on: string; readonly days: number }
  | { readonly state: 'no-date'; readonly notBefore?: string };

const DAY_MILLISECONDS = 86_400_000;

/**
 * Returns the status of a model on a day (YYYY-MM-DD): gone since a day, leaving in a number of days, or without a
 * known end. On its last day it counts as gone.
 *
 * @example on 2026-11-25, a model that retires on 2027-01-14 is leaving in 50 days.
 */
export function retirementState(
  { retires, notBefore, afterwards }: Pick<Retirement, 'retires' | 'notBefore' | 'afterwards'>,
  today: string,
): RetirementState {
  if (retires === undefined) return { state: 'no-date', ...(notBefore === undefined ? {} : { notBefore }) };
  if (retires <= today)
    return { state: 'gone', since: retires, answeredByAnother: afterwards === 'rerouted' };
  return { state: 'leaving', on: retires, days: daysBetween(today, retires) };
}

/** Whole days from one day to another, both YYYY-MM-DD. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS);
}
