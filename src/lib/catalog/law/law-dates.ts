import type { LawDate, LawFacts, LegalRole } from './law.ts';

/** A date of a law, with whether it is over. */
export interface AppliedDate {
  readonly date: LawDate;
  /** In force on the day asked about. */
  readonly applies: boolean;
  /** Concerns one of the roles asked about; steps of the law itself concern nobody in particular. */
  readonly concerns: boolean;
}

/**
 * Returns the dates of a law in order, each with whether it applies on a day (YYYY-MM-DD) and whether it concerns
 * somebody who plays these roles. No roles means: show all.
 *
 * @example on 2026-11-25 the high-risk duties of the AI Act
 * concern a deployer and do not apply yet.
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
