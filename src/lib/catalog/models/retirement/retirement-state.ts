import { eventStanding } from '../../event-standing.ts';
import type { Retirement } from './retirement.ts';

/**
 * The status of a model on a day. Days are YYYY-MM-DD; `days` counts those that are left. A model is `due` when its
 * announced day has passed and no source of that day or later says that it has gone.
 */
export type RetirementState =
  | { readonly state: 'gone'; readonly since: string; readonly answeredByAnother: boolean }
  | { readonly state: 'due'; readonly since: string; readonly answeredByAnother: boolean }
  | { readonly state: 'leaving'; readonly on: string; readonly days: number }
  | { readonly state: 'no-date'; readonly notBefore?: string };

const DAY_MILLISECONDS = 86_400_000;

/**
 * Returns the status of a model on a day (YYYY-MM-DD): gone since a day, due since a day, leaving in a number of days,
 * or without a known end.
 *
 * @example on 2026-11-25, a model that retires on 2027-01-14 is leaving in 50 days.
 */
export function retirementState(
  {
    retires,
    notBefore,
    afterwards,
    announced,
    source,
    otherSources = [],
  }: Pick<Retirement, 'retires' | 'notBefore' | 'afterwards' | 'announced' | 'source' | 'otherSources'>,
  today: string,
): RetirementState {
  if (retires === undefined) return { state: 'no-date', ...(notBefore === undefined ? {} : { notBefore }) };
  const standing = eventStanding({ day: retires, announced, sources: [source, ...otherSources] }, today);
  if (standing === 'announced') return { state: 'leaving', on: retires, days: daysBetween(today, retires) };
  return {
    state: standing === 'happened' ? 'gone' : 'due',
    since: retires,
    answeredByAnother: afterwards === 'rerouted',
  };
}

/** Whole days from one day to another, both YYYY-MM-DD. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS);
}
