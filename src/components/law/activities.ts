import type { LawDate, LegalRole } from '../../lib/catalog/law/law.ts';

/** What a reader may do that the AI Act regulates. */
export const ACTIVITIES = {
  use: { label: 'We use a model or an AI system in our work', role: 'deployer' },
  app: { label: 'We put an app with a model in it on the market', role: 'system-provider' },
  model: { label: 'We publish a general-purpose model', role: 'model-provider' },
  highRisk: { label: 'It touches a high-risk area, such as hiring, credit or medical devices' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly role?: LegalRole }>>;

/** Something that a reader does. */
export type Activity = keyof typeof ACTIVITIES;

/** The name of the field, and of its parameter in the page's address. */
export const ACTIVITY_FIELD = 'we';

/** What decides whom a date concerns. */
export interface DatedDuty {
  readonly roles: readonly LegalRole[];
  /** The duty counts for high-risk uses only. */
  readonly isHighRisk: boolean;
}

/** Returns whether a date of the AI Act counts for high-risk uses only, as its line says. */
export function isHighRiskDate({ what }: Pick<LawDate, 'what'>): boolean {
  return /high-risk/i.test(what);
}

/** Returns whether a name is that of an activity. */
export function isActivity(name: string): name is Activity {
  return Object.hasOwn(ACTIVITIES, name);
}

/**
 * Returns whether a date concerns somebody who does these things. With nothing ticked, all dates do. A high-risk area
 * alone shows its dates for every role. Steps of the law itself have no roles and always show.
 * Example: somebody who uses a model, in no high-risk area, is not concerned by the high-risk duties.
 */
export function concernsReader({ roles, isHighRisk }: DatedDuty, done: ReadonlySet<Activity>): boolean {
  if (done.size === 0 || roles.length === 0) return true;
  const played = [...done].flatMap((activity) => {
    const { role } = ACTIVITIES[activity] as { readonly role?: LegalRole };
    return role === undefined ? [] : [role];
  });
  if (isHighRisk && !done.has('highRisk')) return false;
  if (played.length === 0) return isHighRisk;
  return roles.some((role) => played.includes(role));
}

/** Says how many dates with duties apply and how many are to come; `next` is the first of those, '' for none. */
export function countOfDates(
  { applying, coming, next }: { readonly applying: number; readonly coming: number; readonly next: string },
  isNarrowed: boolean,
): string {
  const whose = isNarrowed ? 'Of the dates that concern what you ticked' : 'Of all dates with duties';
  const nextWords = next === '' ? '' : ` The next is ${next}.`;
  return `${whose}, ${String(applying)} ${applying === 1 ? 'applies' : 'apply'} and ${String(coming)} ${coming === 1 ? 'is' : 'are'} to come.${nextWords}`;
}
