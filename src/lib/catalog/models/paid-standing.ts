import type { RetirementState } from './retirement-state.ts';

/** Where a model as a whole stands at its maker’s own API, on the day on which its versions do. */
export type PaidStanding =
  | { readonly state: 'gone'; readonly since: string }
  | { readonly state: 'leaving'; readonly on: string; readonly versionsGone: number }
  | { readonly state: 'no-date'; readonly notBefore?: string };

/**
 * Returns where a model stands, from its versions: gone when the last of them is, leaving when every version that is
 * left has a day, and without a known end otherwise. A model without a version in our lists has none either.
 *
 * @example one version gone on 2026-10-23 and one that leaves on 2027-01-14 make a model that leaves on 2027-01-14.
 */
export function paidStanding(versions: readonly RetirementState[]): PaidStanding {
  const gone = versions.filter((version) => version.state === 'gone');
  const leaving = versions.filter((version) => version.state === 'leaving');
  const lastOf = (days: readonly string[]): string => days.toSorted().at(-1) ?? '';
  if (versions.length > 0 && gone.length === versions.length) {
    return { state: 'gone', since: lastOf(gone.map(({ since }) => since)) };
  }
  if (versions.length > 0 && gone.length + leaving.length === versions.length) {
    return { state: 'leaving', on: lastOf(leaving.map(({ on }) => on)), versionsGone: gone.length };
  }
  const promised = versions.flatMap((version) =>
    version.state === 'no-date' ? (version.notBefore ?? []) : [],
  );
  return { state: 'no-date', ...(promised.length === 0 ? {} : { notBefore: lastOf(promised) }) };
}
