import { parseContext } from '../../lib/case/context.ts';
import {
  contradictionOf,
  DEFAULT_OWN_FIGURES,
  OWN_FIGURE_FIELDS,
  parseOwnFigure,
  type OwnFigure,
} from '../../lib/case/own-figures.ts';
import { USER_LIMITS } from '../../lib/case/reader-case.ts';
import { parseCount } from '../../lib/units/count.ts';
import type { Parsed } from '../../lib/units/tokens.ts';
import type { CaseState } from './case-state.ts';

/** What is wrong with the entries, in words, by field. `together`: each own figure is right, but not all of them. */
export interface EntryErrors {
  readonly context?: string;
  readonly users?: string;
  readonly own: Readonly<Partial<Record<OwnFigure, string>>>;
  readonly together?: string;
}

/** Returns what is wrong with the entries that are in use: own figures count only while they are chosen. */
export function entryErrors({ entries, readerCase }: CaseState): EntryErrors {
  const context = messageOf(parseContext(entries.context));
  const users = messageOf(parseCount(entries.users, USER_LIMITS));
  const numbers = {
    ...(context === undefined ? {} : { context }),
    ...(users === undefined ? {} : { users }),
  };
  if (readerCase.model.kind === 'listed') return { ...numbers, own: {} };
  const own: Partial<Record<OwnFigure, string>> = {};
  const figures = { ...DEFAULT_OWN_FIGURES, tiedEmbeddings: entries.tiedEmbeddings };
  for (const field of OWN_FIGURE_FIELDS) {
    const parsed = parseOwnFigure(field, entries.own[field.key]);
    if (parsed.ok) figures[field.key] = parsed.value;
    else own[field.key] = parsed.message;
  }
  const together = Object.keys(own).length === 0 ? contradictionOf(figures) : undefined;
  return { ...numbers, own, ...(together === undefined ? {} : { together }) };
}

/** Says whether anything is wrong. */
export function hasErrors(errors: EntryErrors): boolean {
  const { context, users, together, own } = errors;
  return [context, users, together, ...Object.values(own)].some((message) => message !== undefined);
}

function messageOf(parsed: Parsed): string | undefined {
  return parsed.ok ? undefined : parsed.message;
}
