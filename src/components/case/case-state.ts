import { USUAL_CONTEXT } from '../../lib/case/derived.ts';
import { entriesOf, printed, readEntries, usualText } from '../../lib/case/entries.ts';
import type { DraftChoice } from '../../lib/case/draft-choice.ts';
import { OWN_FIGURE_FIELDS, type OwnFigure } from '../../lib/case/own-figures.ts';
import { OWN_MODEL } from '../../lib/case/parameters/model.ts';
import type { KnownIds } from '../../lib/case/parameter.ts';
import { PARAMETERS, type CaseKey } from '../../lib/case/parameters/parameters.ts';
import type { IgnoredPart } from '../../lib/case/query.ts';
import { caseOnRuntime, DEFAULT_CASE, type ReaderCase } from '../../lib/case/reader-case.ts';
import { memoryView } from '../../lib/case/views/memory-view.ts';
import type { CachePrecision } from '../../lib/memory/cache/cache-precision.ts';
import type { Runtime } from '../../lib/memory/model/runtime.ts';
import type { Precision } from '../../lib/memory/weights/precision.ts';
import { cachesKeysApart } from '../../lib/memory/plan/runtime-precisions.ts';
import { formatTokens } from '../../lib/units/tokens.ts';
import type { CaseSnapshot, EntryChanges } from './store.ts';

/** A field of the memory calculator that a reader types into. */
export type TypedField = 'context' | 'users' | 'projector';

/** The text of those fields, valid or not. */
export interface CaseEntries extends Readonly<Record<TypedField, string>> {
  readonly own: Readonly<Record<OwnFigure, string>>;
  readonly tiedEmbeddings: boolean;
}

/** What is wrong with the entries, in words, by field. Valid fields are absent. */
export type EntryErrors = Readonly<Partial<Record<CaseKey, string>>>;

/** What the memory calculator shows of the reader's case. */
export interface CaseState {
  /** Always complete and valid: a field with an invalid entry keeps its last good value here. */
  readonly readerCase: ReaderCase;
  readonly entries: CaseEntries;
  readonly errors: EntryErrors;
  /** The listed model of the case, or the one chosen last while the reader's own is. */
  readonly listedId: string;
  /** Parts of the address that mean nothing here. */
  readonly ignored: readonly IgnoredPart[];
  /** The precision that the last change of runtime replaced by the nearest one, until the next change. */
  readonly replacedPrecision: Precision | undefined;
  readonly origin: CaseSnapshot['origin'];
}

/** What a reader does to the case in the memory calculator or the view of what fits. */
export type CaseAction =
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

/** Ids that the catalogue may lack. */
const ID_KEYS = ['model', 'draft'] as const;

/** Returns what the calculator shows of the reader's entries; `listedBefore` is the listed model chosen last. */
export function caseStateOf(
  snapshot: CaseSnapshot,
  known: KnownIds,
  listedBefore = defaultListedId(),
): Omit<CaseState, 'replacedPrecision'> {
  const { stated, errors: unknown } = readEntries(snapshot.good, known);
  const { errors } = readEntries(snapshot.entries);
  const readerCase = memoryView(stated);
  const text = (key: CaseKey, usual: string): string =>
    snapshot.entries[key] ?? printed(stated, key) ?? usual;
  return {
    readerCase: isDefault(readerCase) ? DEFAULT_CASE : readerCase,
    entries: {
      context: text('context', formatTokens(readerCase.contextTokens)),
      users: text('users', String(readerCase.users)),
      projector: text('projector', ''),
      own: Object.fromEntries(
        OWN_FIGURE_FIELDS.map(({ key }) => [key, text(key, usualText(stated, key) ?? '')]),
      ) as CaseEntries['own'],
      tiedEmbeddings: text('tiedEmbeddings', 'no') === 'yes',
    },
    errors: shownErrors(errors, readerCase),
    listedId: readerCase.model.kind === 'listed' ? readerCase.model.id : listedBefore,
    ignored: [
      ...snapshot.ignored,
      ...ID_KEYS.filter((key) => key in unknown).map((key) => ({
        parameter: PARAMETERS[key].name,
        value: snapshot.good[key] ?? '',
      })),
    ],
    origin: snapshot.origin,
  };
}

/** Errors of fields that another choice hides do not count. */
function shownErrors(errors: EntryErrors, { runtime, model }: ReaderCase): EntryErrors {
  const keys: readonly CaseKey[] = [
    ...(['context', 'users'] as const),
    ...(runtime === 'llama.cpp' ? (['projector'] as const) : []),
    ...(model.kind === 'own' ? OWN_FIGURE_FIELDS.map(({ key }) => key) : []),
  ];
  return Object.fromEntries(keys.flatMap((key) => (errors[key] === undefined ? [] : [[key, errors[key]]])));
}

function isDefault(readerCase: ReaderCase): boolean {
  return JSON.stringify(readerCase) === JSON.stringify(DEFAULT_CASE);
}

function defaultListedId(): string {
  return DEFAULT_CASE.model.kind === 'listed' ? DEFAULT_CASE.model.id : '';
}

/** Returns what an action of the reader changes among the entries. */
export function changesOf(
  state: CaseState,
  action: Exclude<CaseAction, { type: 'dismiss-notice' }>,
): EntryChanges {
  switch (action.type) {
    case 'listed-model':
      return withoutPrecisions({ model: action.id ?? state.listedId });
    case 'own-model':
      return withoutPrecisions({ model: OWN_MODEL });
    case 'own-figure':
      return { [action.key]: action.text };
    case 'tied-embeddings':
      return { tiedEmbeddings: action.value ? 'yes' : 'no' };
    case 'runtime':
      return changesTo(caseOnRuntime(state.readerCase, action.value));
    case 'precision':
      return { precision: action.value };
    case 'context':
    case 'users':
    case 'projector':
      return { [action.type]: action.text };
    case 'draft':
      return draftChanges(action.value);
    case 'keys':
      return {
        keyPrecision: action.value,
        ...(cachesKeysApart(state.readerCase.runtime) ? {} : { valuePrecision: undefined }),
      };
    case 'values':
      return { valuePrecision: action.value };
  }
}

/** Another model is published in another way, so what was chosen for servers and computers is taken back. */
function withoutPrecisions(changes: EntryChanges): EntryChanges {
  return { ...changes, serverPrecision: undefined, computerPrecision: undefined };
}

/** What runs on a runtime, as entries. */
function changesTo({ runtime, precision, keyPrecision, valuePrecision, draft }: ReaderCase): EntryChanges {
  const apart = cachesKeysApart(runtime);
  return {
    runtime,
    precision,
    keyPrecision,
    valuePrecision: apart ? valuePrecision : undefined,
    ...(draft.kind === 'model' ? { draftPrecision: draft.precision } : {}),
  };
}

function draftChanges(draft: DraftChoice): EntryChanges {
  if (draft.kind === 'none') return { draft: undefined, draftPrecision: undefined };
  if (draft.kind === 'own-layers') return { draft: `own-${String(draft.layers)}`, draftPrecision: undefined };
  return { draft: draft.id, draftPrecision: draft.precision };
}

/** Returns the entries that state a case of the memory calculator, for an example that a button fills in. */
export function entriesOfReaderCase(readerCase: ReaderCase): EntryChanges {
  const { model, contextTokens, users, projectorMegabytes } = readerCase;
  return {
    model: model.kind === 'own' ? OWN_MODEL : model.id,
    ...(model.kind === 'own' ? entriesOf({ model: OWN_MODEL, ...model.figures }) : {}),
    ...changesTo(readerCase),
    ...(contextTokens === USUAL_CONTEXT ? {} : { context: formatTokens(contextTokens) }),
    ...(users === 1 ? {} : { users: String(users) }),
    ...draftChanges(readerCase.draft),
    ...(projectorMegabytes === 0 ? {} : { projector: String(projectorMegabytes) }),
  };
}
