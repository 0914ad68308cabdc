import type { LawDate, LawFacts, LegalRole } from './law.ts';

/** A date of a law, with whether it is in force and concerns the reader. */
export interface AppliedDate {
  readonly date: LawDate;
  /** In force on the day in question. */
  readonly applies: boolean;
  /** Concerns one of the roles in question. Dates without roles are steps of the law itself and concern none. */
  readonly concerns: boolean;
}

/**
 * Returns the dates of a law in chronological order, each with whether it applies on a day (YYYY-MM-DD) and whether it
 * concerns somebody with these roles. An empty set of roles means all.
 *
 * @example on 2026-11-25 the high-risk duties of the AI Act concern a deployer and do not apply yet.
 */
export function datesThatApply(
  law: Pick<LawFacts, 'dates'>,
  { roles, today }: { readonly roles: ReadonlySet<LegalRole>; readonly today: string },
): readonly AppliedDate[] {
  return law.dates
    .map((date) => ({
      date,
      applies: date.date <= today,
      concerns: roles.size === 0 || date.roles.some((role) => roles.has(role)),
    }))
    .sort((a, b) => a.date.date.localeCompare(b.date.date));
}
