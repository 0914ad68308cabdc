import { readEntries, printed } from '../../../lib/case/entries.ts';
import {
  DEFAULT_COST_CHOICES,
  type CostChoices,
  type CostMachines,
  type CostNumbers,
  type CostOptionalNumbers,
} from '../../../lib/case/cost-choices.ts';
import type { KnownIds } from '../../../lib/case/parameter.ts';
import { OWN_MODEL } from '../../../lib/case/parameters/model.ts';
import { OWN_ASSUMPTION_IDS } from '../../../lib/case/parameters/people.ts';
import { PARAMETERS, type CaseKey } from '../../../lib/case/parameters/parameters.ts';
import type { IgnoredPart } from '../../../lib/case/query.ts';
import { costView } from '../../../lib/case/views/cost-view.ts';
import type { AssumptionId } from '../../../lib/cost/facts/assumption.ts';
import { NOTHING_STATED, type CaseSnapshot, type EntryChanges } from '../../case/store.ts';

/** Numbers that always have a value, and those that may be left empty. */
export type CostNumber = keyof CostNumbers;
export type CostOptionalNumber = keyof CostOptionalNumbers;
type TypedKey = CostNumber | CostOptionalNumber;

const TYPED_KEYS: readonly TypedKey[] = [
  ...(['requests', 'input', 'output', 'reasoning', 'cached', 'misses', 'batch', 'growth', 'pace'] as const),
  ...(['peak', 'share'] as const),
];

/** What is wrong with the entries, in words, by field or assumption. Valid ones are absent. */
export type CostErrors = Readonly<Partial<Record<TypedKey | AssumptionId, string>>>;

/** What the cost calculator shows of the reader's case. */
export interface CostState {
  /** Always complete and valid: a field with an invalid entry keeps its last good value here. */
  readonly choices: CostChoices;
  /** The text of the fields that a reader types into, valid or not. */
  readonly entries: Readonly<Record<TypedKey, string>>;
  readonly own: Readonly<Partial<Record<AssumptionId, string>>>;
  readonly errors: CostErrors;
  /** Parts of the address that mean nothing here. */
  readonly ignored: readonly IgnoredPart[];
  /** The case has a model of the reader's own, which nobody sells: the sums are for the guide's example. */
  readonly isOwnModel: boolean;
  readonly origin: CaseSnapshot['origin'];
}

/** What a reader does to the case in the cost calculator. */
export type CostAction =
  | { readonly type: 'choose'; readonly change: Partial<Pick<CostChoices, 'paid' | 'model' | 'people'>> }
  | { readonly type: 'machine'; readonly key: keyof CostMachines; readonly value: string | undefined }
  | { readonly type: 'write'; readonly key: CostNumber; readonly text: string }
  | { readonly type: 'write-optional'; readonly key: CostOptionalNumber; readonly text: string }
  | { readonly type: 'write-own'; readonly id: AssumptionId; readonly text: string }
  | { readonly type: 'dismiss-notice' };

/** Ids that the facts may lack. */
const ID_KEYS = ['model', 'paid', 'machine', 'server'] as const;

/** What the server renders and the browser starts from. */
export const INITIAL_COST_STATE: CostState = costStateOf(NOTHING_STATED, {});

/** Returns what the calculator shows of the reader's entries. */
export function costStateOf(snapshot: CaseSnapshot, known: KnownIds): CostState {
  const { stated, errors: unknown } = readEntries(snapshot.good, known);
  const { errors } = readEntries(snapshot.entries);
  const isOwnModel = stated.model === OWN_MODEL;
  const view = costView(stated);
  const choices = isOwnModel ? { ...view, model: DEFAULT_COST_CHOICES.model } : view;
  const shown = (key: CaseKey): boolean => key in errors;
  return {
    choices,
    entries: Object.fromEntries(
      TYPED_KEYS.map((key) => [
        key,
        snapshot.entries[key] ?? printed(stated, key) ?? String(choices[key] ?? ''),
      ]),
    ) as CostState['entries'],
    own: Object.fromEntries(
      OWN_ASSUMPTION_IDS.flatMap((id) =>
        snapshot.entries[id] === undefined ? [] : [[id, snapshot.entries[id]]],
      ),
    ),
    errors: Object.fromEntries(
      [...TYPED_KEYS, ...OWN_ASSUMPTION_IDS].filter(shown).map((key) => [key, errors[key]]),
    ),
    ignored: [
      ...snapshot.ignored,
      ...ID_KEYS.filter((key) => key in unknown).map((key) => ({
        parameter: PARAMETERS[key].name,
        value: snapshot.good[key] ?? '',
      })),
    ],
    isOwnModel,
    origin: snapshot.origin,
  };
}

/** Returns what an action of the reader changes among the entries. */
export function costChangesOf(action: Exclude<CostAction, { type: 'dismiss-notice' }>): EntryChanges {
  switch (action.type) {
    case 'choose': {
      const { paid, model, people } = action.change;
      return {
        ...(paid === undefined ? {} : { paid }),
        ...(people === undefined ? {} : { people: people ? 'yes' : 'no' }),
        // Another model is stored in another way.
        ...(model === undefined ? {} : { model, serverPrecision: undefined, computerPrecision: undefined }),
      };
    }
    case 'machine':
      return action.key === 'computer'
        ? { machine: action.value, machines: undefined }
        : { [action.key]: action.value };
    case 'write':
    case 'write-optional':
      return { [action.key]: action.text };
    case 'write-own':
      return { [action.id]: action.text };
  }
}

/** Returns the entries that state a whole cost case, for an example that a button fills in. */
export function entriesOfCostChoices(choices: CostChoices): EntryChanges {
  const { paid, model, people, serverPrecision, computer, computerPrecision, server } = choices;
  const numbers = TYPED_KEYS.flatMap((key) => {
    const value = choices[key];
    return value === undefined ? [] : [[key, String(value)] as const];
  });
  return {
    ...Object.fromEntries(numbers),
    paid,
    model,
    people: people ? 'yes' : 'no',
    ...(serverPrecision === undefined ? {} : { serverPrecision }),
    ...(computer === undefined ? {} : { machine: computer }),
    ...(computerPrecision === undefined ? {} : { computerPrecision }),
    ...(server === undefined ? {} : { server }),
  };
}
