import type { IgnoredPart } from '../../lib/case/case-address.ts';
import type { DraftChoice } from '../../lib/case/draft-choice.ts';
import {
  DEFAULT_OWN_FIGURES,
  OWN_FIGURE_FIELDS,
  ownFigureText,
  parseOwnFigure,
  type OwnFigure,
} from '../../lib/case/own-figures.ts';
import { caseOnRuntime, DEFAULT_CASE, type ReaderCase } from '../../lib/case/reader-case.ts';
import { projectorText, TYPED_ENTRIES, type TypedField } from '../../lib/case/typed-entries.ts';
import type { CachePrecision } from '../../lib/memory/cache/cache-precision.ts';
import type { OwnFigures } from '../../lib/own-model/architecture-from-figures.ts';
import type { Precision } from '../../lib/memory/weights/precision.ts';
import type { Runtime } from '../../lib/memory/model/runtime.ts';
import { cachesKeysApart } from '../../lib/memory/plan/runtime-precisions.ts';
import { formatTokens } from '../../lib/units/tokens.ts';

/** The text of the fields that a reader types into, valid or not. */
export interface CaseEntries extends Readonly<Record<TypedField, string>> {
  readonly own: Readonly<Record<OwnFigure, string>>;
  readonly tiedEmbeddings: boolean;
}

/** The case that is computed, and what else the form shows. */
export interface CaseState {
  /** Always complete and valid: a field with an invalid entry keeps its last good value here. */
  readonly readerCase: ReaderCase;
  readonly entries: CaseEntries;
  /** The last good figures of the reader's own model, kept while a listed model is chosen. */
  readonly ownFigures: OwnFigures;
  /** The listed model chosen last, kept while the reader's own is. */
  readonly listedId: string;
  /** Parts of the address that mean nothing here. */
  readonly ignored: readonly IgnoredPart[];
  /** The precision that the last change of runtime replaced by the nearest one, until the next change. */
  readonly replacedPrecision: Precision | undefined;
  /** Where the case comes from. Only `reader` is stored for the next visit. */
  readonly origin: 'default' | 'address' | 'last-visit' | 'reader';
}

export type CaseAction =
  | {
      readonly type: 'load';
      readonly readerCase: ReaderCase;
      readonly origin: CaseState['origin'];
      readonly ignored?: readonly IgnoredPart[];
    }
  | { readonly type: 'listed-model'; readonly id?: string }
  | { readonly type: 'own-model' }
  | { readonly type: 'own-figure'; readonly key: OwnFigure; readonly text: string }
  | { readonly type: 'tied-embeddings'; readonly value: boolean }
  | { readonly type: 'runtime'; readonly value: Runtime }
  | { readonly type: 'precision'; readonly value: Precision }
  | { readonly type: TypedField; readonly text: string }
  | { readonly type: 'draft'; readonly value: DraftChoice }
  | { readonly type: 'keys' | 'values'; readonly value: CachePrecision }
  | { readonly type: 'dismiss-notice' };

/** The state that the server renders and the browser starts from. */
export const INITIAL_CASE_STATE: CaseState = stateOf(DEFAULT_CASE, 'default', []);

function stateOf(
  readerCase: ReaderCase,
  origin: CaseState['origin'],
  ignored: readonly IgnoredPart[],
  before?: CaseState,
): CaseState {
  const { model } = readerCase;
  const ownFigures = model.kind === 'own' ? model.figures : (before?.ownFigures ?? DEFAULT_OWN_FIGURES);
  const listedId = model.kind === 'listed' ? model.id : (before?.listedId ?? defaultListedId());
  const entries = entriesOf(readerCase, ownFigures);
  return { readerCase, entries, ownFigures, listedId, ignored, origin, replacedPrecision: undefined };
}

function defaultListedId(): string {
  return DEFAULT_CASE.model.kind === 'listed' ? DEFAULT_CASE.model.id : '';
}

function entriesOf(readerCase: ReaderCase, figures: OwnFigures): CaseEntries {
  return {
    context: formatTokens(readerCase.contextTokens),
    users: String(readerCase.users),
    projector: projectorText(readerCase.projectorMegabytes),
    own: Object.fromEntries(OWN_FIGURE_FIELDS.map(({ key }) => [key, ownFigureText(key, figures)])) as Record<
      OwnFigure,
      string
    >,
    tiedEmbeddings: figures.tiedEmbeddings,
  };
}

/** Returns the state after an action. What was typed stays in `entries`, valid or not. */
export function nextCaseState(state: CaseState, action: CaseAction): CaseState {
  switch (action.type) {
    case 'load':
      return stateOf(action.readerCase, action.origin, action.ignored ?? [], state);
    case 'dismiss-notice':
      return { ...state, ignored: [] };
    case 'listed-model': {
      const listedId = action.id ?? state.listedId;
      return { ...changed(state, { model: { kind: 'listed', id: listedId } }), listedId };
    }
    case 'own-model':
      return changed(state, { model: { kind: 'own', figures: state.ownFigures } });
    case 'own-figure': {
      const own = { ...state.entries.own, [action.key]: action.text };
      return withOwnEntries(state, { ...state.entries, own });
    }
    case 'tied-embeddings':
      return withOwnEntries(state, { ...state.entries, tiedEmbeddings: action.value });
    case 'runtime': {
      const { precision } = state.readerCase;
      const next = changed(state, caseOnRuntime(state.readerCase, action.value));
      return next.readerCase.precision === precision ? next : { ...next, replacedPrecision: precision };
    }
    case 'precision':
      return changed(state, { precision: action.value });
    case 'context':
    case 'users':
    case 'projector': {
      const { part, parse } = TYPED_ENTRIES[action.type];
      const parsed = parse(action.text);
      const next = changed(state, parsed.ok ? { [part]: parsed.value } : {});
      return { ...next, entries: { ...next.entries, [action.type]: action.text } };
    }
    case 'draft':
      return changed(state, { draft: action.value });
    case 'keys':
      return changed(
        state,
        cachesKeysApart(state.readerCase.runtime)
          ? { keyPrecision: action.value }
          : { keyPrecision: action.value, valuePrecision: action.value },
      );
    case 'values':
      return changed(state, { valuePrecision: action.value });
  }
}

function changed(state: CaseState, change: Partial<ReaderCase>): CaseState {
  const readerCase = { ...state.readerCase, ...change };
  return { ...state, readerCase, replacedPrecision: undefined, origin: 'reader' };
}

function withOwnEntries(state: CaseState, entries: CaseEntries): CaseState {
  const figures = figuresOf(entries);
  if (!figures) return { ...changed(state, {}), entries };
  return { ...changed(state, { model: { kind: 'own', figures } }), entries, ownFigures: figures };
}

/** Returns the typed figures; undefined when one of them is invalid. */
function figuresOf(entries: CaseEntries): OwnFigures | undefined {
  const figures = { ...DEFAULT_OWN_FIGURES, tiedEmbeddings: entries.tiedEmbeddings };
  for (const field of OWN_FIGURE_FIELDS) {
    const parsed = parseOwnFigure(field, entries.own[field.key]);
    if (!parsed.ok) return undefined;
    figures[field.key] = parsed.value;
  }
  return figures;
}
