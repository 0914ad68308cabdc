import { parseContext } from '../../lib/case/context.ts';
import { OWN_FIGURE_FIELDS, parseOwnFigure, type OwnFigure } from '../../lib/case/own-figures.ts';
import { USER_LIMITS } from '../../lib/case/reader-case.ts';
import { parseCount } from '../../lib/units/count.ts';
import type { CaseState } from './case-state.ts';

/** A field that a reader types into. */
type EntryField = 'context' | 'users' | OwnFigure;

/** What is wrong with the entries, in words, by field. A field that is right is not in it. */
export type EntryErrors = Readonly<Partial<Record<EntryField, string>>>;

/** Returns what is wrong with the entries that are in use: own figures count only while they are chosen. */
export function entryErrors({ entries, readerCase }: CaseState): EntryErrors {
  const parsed = [
    ['context', parseContext(entries.context)] as const,
    ['users', parseCount(entries.users, USER_LIMITS)] as const,
    ...(readerCase.model.kind === 'listed'
      ? []
      : OWN_FIGURE_FIELDS.map(
          (field) => [field.key, parseOwnFigure(field, entries.own[field.key])] as const,
        )),
  ];
  const wrong = parsed.flatMap(([field, result]) => (result.ok ? [] : [[field, result.message]]));
  return Object.fromEntries(wrong) as EntryErrors;
}
