import type { LicenceUse } from '../../lib/catalog/law/licence-use.ts';
import { parseCount } from '../../lib/units/count.ts';
import { parseUsd } from '../../lib/units/dollars.ts';

/** The purposes that licences distinguish. */
export const PURPOSES = ['product', 'internal', 'research'] as const;

/** What else a use may involve, beyond its purpose and size. */
export const EXTRAS = ['hosting', 'training', 'passing-on', 'pictures', 'military'] as const;

/** Something else that a use may involve. */
export type Extra = (typeof EXTRAS)[number];

/**
 * The fields, by the name of their parameter in the page’s address: the exact version, its purpose, users in a month,
 * those of the month before it came out (empty when not known), revenue in dollars a year, where the firm is, and the
 * extras, joined by dots.
 */
type LicenceField =
  | 'licence-version'
  | 'licence-use'
  | 'licence-users'
  | 'licence-users-then'
  | 'licence-revenue'
  | 'licence-based'
  | 'licence-also';

/** The text of the fields, as typed. */
export type LicenceEntries = Readonly<Record<LicenceField, string>>;

/** A small firm in the European Union that builds a text model into its product: the story's team. */
export const USUAL_ENTRIES: LicenceEntries = {
  'licence-version': 'llama-3-3-70b-instruct',
  'licence-use': 'product',
  'licence-users': '1,000',
  'licence-users-then': '',
  'licence-revenue': '1,000,000',
  'licence-based': 'eu',
  'licence-also': '',
};

/** A use as the entries describe it, or what is wrong with them, by field. */
export type ReadUse =
  | { readonly ok: true; readonly use: LicenceUse }
  | {
      readonly ok: false;
      readonly errors: Readonly<
        Partial<Record<'licence-users' | 'licence-users-then' | 'licence-revenue', string>>
      >;
    };

const MOST_PEOPLE = 10_000_000_000;

/** Returns the purpose in the entries; an unknown one is a product. */
export function purposeOf(entries: LicenceEntries): (typeof PURPOSES)[number] {
  return PURPOSES.find((purpose) => purpose === entries['licence-use']) ?? 'product';
}

/** Returns the extras in the entries, those that exist. */
export function extrasOf(entries: LicenceEntries): ReadonlySet<Extra> {
  const words = new Set(entries['licence-also'].split('.'));
  return new Set(EXTRAS.filter((extra) => words.has(extra)));
}

/** Returns extras as an entry: “hosting.training”. */
export function extrasEntry(extras: ReadonlySet<Extra>): string {
  return EXTRAS.filter((extra) => extras.has(extra)).join('.');
}

/**
 * Returns the use that the entries describe, or what is wrong with the numbers in words. Users of the month before a
 * version came out may be left empty. Example: “1,000” users and “$1,000,000” are a use; “many” users are an error.
 */
export function readUse(entries: LicenceEntries): ReadUse {
  const limits = { what: 'people', least: 0, most: MOST_PEOPLE };
  const users = parseCount(entries['licence-users'], limits);
  const then = entries['licence-users-then'].trim();
  const usersThen = then === '' ? undefined : parseCount(then, limits);
  const revenue = parseUsd(entries['licence-revenue']);
  if (!users.ok || usersThen?.ok === false || !revenue.ok) {
    return {
      ok: false,
      errors: {
        ...(users.ok ? {} : { 'licence-users': users.message }),
        ...(usersThen === undefined || usersThen.ok ? {} : { 'licence-users-then': usersThen.message }),
        ...(revenue.ok ? {} : { 'licence-revenue': revenue.message }),
      },
    };
  }
  const purpose = purposeOf(entries);
  const extras = extrasOf(entries);
  return {
    ok: true,
    use: {
      commercial: purpose !== 'research',
      internalOnly: purpose === 'internal',
      monthlyUsers: users.value,
      ...(usersThen === undefined ? {} : { usersBeforeRelease: usersThen.value }),
      yearlyRevenueDollars: revenue.value,
      basedInEuropeanUnion: entries['licence-based'] === 'eu',
      multimodal: extras.has('pictures'),
      hostsForOthers: extras.has('hosting'),
      trainsOtherModels: extras.has('training'),
      passesModelOn: extras.has('passing-on'),
      military: extras.has('military'),
    },
  };
}
