import type { IgnoredPart } from '../../../lib/case/case-address.ts';
import { DEFAULT_COST_CHOICES, type CostChoices, type CostMachines } from '../../../lib/case/cost-choices.ts';
import {
  COST_NUMBERS,
  COST_OPTIONAL_NUMBERS,
  parseAssumption,
  type CostNumber,
  type CostOptionalNumber,
} from '../../../lib/case/cost-entries.ts';
import type { AssumptionId } from '../../../lib/cost/facts/assumption.ts';

type TypedKey = CostNumber | CostOptionalNumber;

/** The case that is computed, and what else the form shows. */
export interface CostState {
  /** Always complete and valid: a field with an invalid entry keeps its last good value here. */
  readonly choices: CostChoices;
  /** The text of the fields that a reader types into, valid or not. */
  readonly entries: Readonly<Record<TypedKey, string>>;
  /** The same for the assumptions that a reader has typed a number for. */
  readonly own: Readonly<Partial<Record<AssumptionId, string>>>;
  /** Parts of the address that mean nothing here. */
  readonly ignored: readonly IgnoredPart[];
  /** Where the case comes from. Only `reader` is stored for the next visit. */
  readonly origin: 'default' | 'address' | 'last-visit' | 'reader';
}

export type CostAction =
  | {
      readonly type: 'load';
      readonly choices: CostChoices;
      readonly origin: CostState['origin'];
      readonly ignored?: readonly IgnoredPart[];
    }
  | { readonly type: 'choose'; readonly change: Partial<Pick<CostChoices, 'paid' | 'model' | 'people'>> }
  | { readonly type: 'machine'; readonly key: keyof CostMachines; readonly value: string | undefined }
  | { readonly type: 'write'; readonly key: CostNumber; readonly text: string }
  | { readonly type: 'write-optional'; readonly key: CostOptionalNumber; readonly text: string }
  | { readonly type: 'write-own'; readonly id: AssumptionId; readonly text: string }
  | { readonly type: 'dismiss-notice' };

const NUMBERS = Object.keys(COST_NUMBERS) as CostNumber[];
const OPTIONAL = Object.keys(COST_OPTIONAL_NUMBERS) as CostOptionalNumber[];

/** The state that the server renders and the browser starts from. */
export const INITIAL_COST_STATE: CostState = stateOf(DEFAULT_COST_CHOICES, 'default', []);

function stateOf(
  choices: CostChoices,
  origin: CostState['origin'],
  ignored: readonly IgnoredPart[],
): CostState {
  const text = (key: TypedKey): [TypedKey, string] => [key, choices[key]?.toString() ?? ''];
  const own = Object.entries(choices.own).map(([id, value]) => [id, String(value)]);
  return {
    choices,
    entries: Object.fromEntries([...NUMBERS, ...OPTIONAL].map(text)) as CostState['entries'],
    own: Object.fromEntries(own) as CostState['own'],
    ignored,
    origin,
  };
}

/** Returns the state after an action. What was typed stays, valid or not. */
export function nextCostState(state: CostState, action: CostAction): CostState {
  switch (action.type) {
    case 'load':
      return stateOf(action.choices, action.origin, action.ignored ?? []);
    case 'dismiss-notice':
      return { ...state, ignored: [] };
    case 'choose': {
      const choices = { ...state.choices, ...action.change };
      // The usual precisions differ by model.
      return changed(state, action.change.model === undefined ? choices : withoutPrecisions(choices));
    }
    case 'machine': {
      const { [action.key]: _before, ...rest } = state.choices;
      const change = action.value === undefined ? {} : { [action.key]: action.value };
      return changed(state, { ...rest, ...change });
    }
    case 'write': {
      const { key, text } = action;
      const parsed = COST_NUMBERS[key](text);
      const next = changed(state, parsed.ok ? { ...state.choices, [key]: parsed.value } : state.choices);
      return { ...next, entries: { ...state.entries, [key]: text } };
    }
    case 'write-optional': {
      const { key, text } = action;
      const { [key]: before, ...rest } = state.choices;
      const value = text.trim() === '' ? undefined : goodOr(COST_OPTIONAL_NUMBERS[key](text), before);
      const next = changed(state, { ...rest, ...(value === undefined ? {} : { [key]: value }) });
      return { ...next, entries: { ...state.entries, [key]: text } };
    }
    case 'write-own': {
      const { id, text } = action;
      const { [id]: before, ...others } = state.choices.own;
      const value = text.trim() === '' ? undefined : goodOr(parseAssumption(id, text), before);
      const own = value === undefined ? others : { ...others, [id]: value };
      return { ...changed(state, { ...state.choices, own }), own: { ...state.own, [id]: text } };
    }
  }
}

function goodOr(parsed: ReturnType<typeof parseAssumption>, before: number | undefined): number | undefined {
  return parsed.ok ? parsed.value : before;
}

function changed(state: CostState, choices: CostChoices): CostState {
  return { ...state, choices, origin: 'reader' };
}

function withoutPrecisions({
  serverPrecision: _server,
  computerPrecision: _computer,
  ...choices
}: CostChoices): CostChoices {
  return choices;
}

/** What is wrong with the entries, in words, by field or assumption. Valid ones are absent. */
export type CostErrors = Readonly<Partial<Record<TypedKey | AssumptionId, string>>>;

/** Returns what is wrong with the entries. */
export function costErrors({ entries, own }: CostState): CostErrors {
  const filled = (text: string): boolean => text.trim() !== '';
  const parsed = [
    ...NUMBERS.map((key) => [key, COST_NUMBERS[key](entries[key])] as const),
    ...OPTIONAL.filter((key) => filled(entries[key])).map(
      (key) => [key, COST_OPTIONAL_NUMBERS[key](entries[key])] as const,
    ),
    ...(Object.entries(own) as [AssumptionId, string][])
      .filter(([, text]) => filled(text))
      .map(([id, text]) => [id, parseAssumption(id, text)] as const),
  ];
  const wrong = parsed.flatMap(([key, result]) => (result.ok ? [] : [[key, result.message]]));
  return Object.fromEntries(wrong) as CostErrors;
}
