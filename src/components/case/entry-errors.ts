import { OWN_FIGURE_FIELDS, parseOwnFigure, type OwnFigure } from '../../lib/case/own-figures.ts';
import { TYPED_ENTRIES, type TypedField } from '../../lib/case/typed-entries.ts';
import type { CaseState } from './case-state.ts';

/** What is wrong with the entries, in words, by field. Valid fields are absent. */
export type EntryErrors = Readonly<Partial<Record<TypedField | OwnFigure, string>>>;

/** Returns the errors of the entries in use. Fields that another choice hides do not count. */
export function entryErrors({ entries, readerCase }: CaseState): EntryErrors {
  const fields: readonly TypedField[] =
    readerCase.runtime === 'llama.cpp' ? ['context', 'users', 'projector'] : ['context', 'users'];
  const parsed = [
    ...fields.map((field) => [field, TYPED_ENTRIES[field].parse(entries[field])] as const),
    ...(readerCase.model.kind === 'listed'
      ? []
      : OWN_FIGURE_FIELDS.map(
          (field) => [field.key, parseOwnFigure(field, entries.own[field.key])] as const,
        )),
  ];
  const wrong = parsed.flatMap(([field, result]) => (result.ok ? [] : [[field, result.message]]));
  return Object.fromEntries(wrong) as EntryErrors;
}
