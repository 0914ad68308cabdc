import type { OwnFigures } from '../own-model/architecture-from-figures.ts';
import { RUNTIMES } from '../memory/model/runtime.ts';
import { cachePrecisionsOf, cachesKeysApart, precisionsOf } from '../memory/plan/runtime-precisions.ts';
import { formatTokens, type Parsed } from '../units/tokens.ts';
import { DRAFT_PARAMETERS, draftFrom, draftParameters } from './draft-choice.ts';
import { DEFAULT_OWN_FIGURES, OWN_FIGURE_FIELDS, ownFigureText, parseOwnFigure } from './own-figures.ts';
import {
  DEFAULT_CASE,
  defaultCachePrecision,
  defaultPrecision,
  type ChosenModel,
  type ReaderCase,
} from './reader-case.ts';
import { projectorText, TYPED_ENTRIES, type TypedField } from './typed-entries.ts';

/** A part of an address that could not be used, exactly as written. */
export interface IgnoredPart {
  readonly parameter: string;
  readonly value: string;
}

/** The value of `model` for the reader's own model. */
const OWN = 'own';
const TIED = 'tied';

/** The parameters of an address that belong to a memory case. Others belong to other tools and are left alone. */
export const CASE_PARAMETERS: readonly string[] = [
  ...['model', 'runtime', 'precision', 'context', 'users', 'keys', 'values'],
  ...OWN_FIGURE_FIELDS.map(({ parameter }) => parameter),
  TIED,
  ...DRAFT_PARAMETERS,
  'projector',
];

/**
 * Returns the parts of a case that differ from the default, as parameters of an address in a fixed order.
 *
 * @example Llama 3.3 70B with a context of 32,768 tokens gives [['context', '32k']].
 */
export function caseParameters(readerCase: ReaderCase): readonly (readonly [string, string])[] {
  const { model, runtime, precision, contextTokens, users, keyPrecision, valuePrecision } = readerCase;
  const usualPrecision = defaultPrecision(runtime);
  const cacheDefault = defaultCachePrecision(runtime);
  const context = contextTokens % 1024 === 0 ? formatTokens(contextTokens) : String(contextTokens);
  const parameters: (readonly [string, string, string])[] = [
    ['model', model.kind === 'own' ? OWN : model.id, listedId(DEFAULT_CASE.model)],
    ['runtime', runtime, DEFAULT_CASE.runtime],
    ['precision', precision, usualPrecision],
    ['context', context, formatTokens(DEFAULT_CASE.contextTokens)],
    ['users', String(users), String(DEFAULT_CASE.users)],
    ['keys', keyPrecision, cacheDefault],
    ['values', valuePrecision, cachesKeysApart(runtime) ? cacheDefault : keyPrecision],
    ...(model.kind === 'own' ? ownParameters(model.figures) : []),
    ...draftParameters(readerCase.draft, usualPrecision),
    ['projector', projectorText(readerCase.projectorMegabytes), projectorText(0)],
  ];
  return parameters.filter(([, value, usual]) => value !== usual).map(([name, value]) => [name, value]);
}

function listedId(model: ChosenModel): string {
  return model.kind === 'listed' ? model.id : OWN;
}

function ownParameters(figures: OwnFigures): (readonly [string, string, string])[] {
  return [
    ...OWN_FIGURE_FIELDS.map(
      ({ key, parameter }) =>
        [parameter, ownFigureText(key, figures), ownFigureText(key, DEFAULT_OWN_FIGURES)] as const,
    ),
    [TIED, figures.tiedEmbeddings ? 'yes' : 'no', DEFAULT_OWN_FIGURES.tiedEmbeddings ? 'yes' : 'no'],
  ];
}

/** Takes the first value of a parameter that `read` accepts, and lists what it does not accept as ignored. */
type TakePart = <Value>(parameter: string, read: (text: string) => Value | undefined) => Value | undefined;

/**
 * Returns the case in the query of an address (with or without “?”). A part that is malformed or unknown takes its default
 * and is listed in `ignored`; nothing throws. `isModel` tells which ids the catalogue has.
 *
 * @example “?context=32k&model=nonsense” gives the default model with 32,768 tokens, and ignores the model.
 */
export function caseFromAddress(
  query: string,
  isModel: (id: string) => boolean,
): { readonly readerCase: ReaderCase; readonly ignored: readonly IgnoredPart[] } {
  const given = new URLSearchParams(query);
  const ignored: IgnoredPart[] = [];
  const take: TakePart = (parameter, read) => {
    const [first, ...repeated] = given.getAll(parameter);
    ignored.push(...repeated.map((value) => ({ parameter, value })));
    if (first === undefined) return undefined;
    const value = read(first);
    if (value === undefined) ignored.push({ parameter, value: first });
    return value;
  };

  /** An empty value is malformed: “none” is written by omitting the parameter. */
  const typed = (field: TypedField): number | undefined =>
    take(field, (text) => (text.trim() === '' ? undefined : valueOf(TYPED_ENTRIES[field].parse(text))));

  const model = take('model', (text) => (text === OWN || isModel(text) ? text : undefined));
  const runtime = take('runtime', among(RUNTIMES)) ?? DEFAULT_CASE.runtime;
  const usualPrecision = defaultPrecision(runtime);
  const precision = take('precision', among(precisionsOf(runtime)));
  const keyPrecision = take('keys', among(cachePrecisionsOf(runtime))) ?? defaultCachePrecision(runtime);
  const valueChoices = cachesKeysApart(runtime) ? cachePrecisionsOf(runtime) : [keyPrecision];
  const valuePrecision = take('values', among(valueChoices));
  const readerCase: ReaderCase = {
    model: model === OWN ? { kind: 'own', figures: ownFigures(take) } : listed(model, take),
    runtime,
    precision: precision ?? usualPrecision,
    contextTokens: typed('context') ?? DEFAULT_CASE.contextTokens,
    users: typed('users') ?? DEFAULT_CASE.users,
    keyPrecision,
    valuePrecision:
      valuePrecision ?? (cachesKeysApart(runtime) ? defaultCachePrecision(runtime) : keyPrecision),
    draft: draftFrom(take, isModel, runtime, usualPrecision),
    projectorMegabytes: typed('projector') ?? DEFAULT_CASE.projectorMegabytes,
  };
  return { readerCase, ignored };
}

/** A model of the catalogue has its own figures, so figures in the address are ignored. */
function listed(id: string | undefined, take: TakePart): ChosenModel {
  for (const parameter of [...OWN_FIGURE_FIELDS.map((field) => field.parameter), TIED]) {
    take(parameter, () => undefined);
  }
  return id === undefined ? DEFAULT_CASE.model : { kind: 'listed', id };
}

function among<Value extends string>(values: readonly Value[]) {
  return (text: string): Value | undefined => values.find((value) => value === text);
}

function valueOf(parsed: Parsed): number | undefined {
  return parsed.ok ? parsed.value : undefined;
}

function ownFigures(take: TakePart): OwnFigures {
  const figures = { ...DEFAULT_OWN_FIGURES };
  for (const field of OWN_FIGURE_FIELDS) {
    figures[field.key] =
      take(field.parameter, (text) => valueOf(parseOwnFigure(field, text))) ?? figures[field.key];
  }
  return { ...figures, tiedEmbeddings: take(TIED, yesOrNo) ?? figures.tiedEmbeddings };
}

function yesOrNo(text: string): boolean | undefined {
  return text === 'yes' ? true : text === 'no' ? false : undefined;
}
