import type { RetirementState } from './retirement/retirement-state.ts';

/** The status of a model as a whole at its maker’s own API, on the day for which its versions' states hold. */
export type PaidStanding =
  | { readonly state: 'gone'; readonly since: string }
  | { readonly state: 'due'; readonly since: string }
  | { readonly state: 'leaving'; readonly on: string; readonly versionsGone: number }
  | { readonly state: 'no-date'; readonly notBefore?: string };

/**
 * Returns the status of a model from those of its versions: gone when all versions are, due when all are gone or due,
 * leaving when every remaining version has a last day, and otherwise without a known end. That also goes for a model
 * without versions in our lists.
 *
 * @example one version gone on 2026-10-23 and one leaving on 2027-01-14 make a model that leaves on 2027-01-14.
 */
export function paidStanding(versions: readonly RetirementState[]): PaidStanding {
  const gone = versions.filter((version) => version.state === 'gone');
  const due = versions.filter((version) => version.state === 'due');
  const leaving = versions.filter((version) => version.state === 'leaving');
  const past = [...gone, ...due];
  const lastOf = (days: readonly string[]): string => days.toSorted().at(-1) ?? '';
  if (versions.length > 0 && past.length === versions.length) {
    const state = due.length === 0 ? 'gone' : 'due';
    return { state, since: lastOf(past.map(({ since }) => since)) };
  }
  if (versions.length > 0 && past.length + leaving.length === versions.length) {
    return { state: 'leaving', on: lastOf(leaving.map(({ on }) => on)), versionsGone: past.length };
  }
  const promised = versions.flatMap((version) =>
    version.state === 'no-date' ? (version.notBefore ?? []) : [],
  );
  return { state: 'no-date', ...(promised.length === 0 ? {} : { notBefore: lastOf(promised) }) };
}
