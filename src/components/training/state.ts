import type { IgnoredPart } from '../../lib/case/case-address.ts';
import {
  DEFAULT_TRAINING_CASE,
  parseTrainingNumber,
  type TrainingCase,
  type TrainingNumber,
} from '../../lib/case/training-case.ts';
import { formatTokens } from '../../lib/units/tokens.ts';

/** The case that is computed, and what else the form shows. */
export interface TrainingState {
  /** Always complete and valid: a field with an invalid entry keeps its last good value here. */
  readonly trainingCase: TrainingCase;
  /** The text of the fields that a reader types into, valid or not. */
  readonly entries: Readonly<Record<TrainingNumber, string>>;
  /** Parts of the address that mean nothing here. */
  readonly ignored: readonly IgnoredPart[];
  /** The reader changed something, so the case belongs in the address. */
  readonly isTouched: boolean;
}

export type TrainingAction =
  | {
      readonly type: 'load';
      readonly trainingCase: TrainingCase;
      readonly ignored?: readonly IgnoredPart[];
      readonly isTouched: boolean;
    }
  | { readonly type: 'choose'; readonly change: Partial<Omit<TrainingCase, TrainingNumber>> }
  | { readonly type: 'write'; readonly key: TrainingNumber; readonly text: string }
  | { readonly type: 'dismiss-notice' };

/** The state that the server renders and the browser starts from. */
export const INITIAL_TRAINING_STATE: TrainingState = {
  trainingCase: DEFAULT_TRAINING_CASE,
  entries: entriesOf(DEFAULT_TRAINING_CASE),
  ignored: [],
  isTouched: false,
};

function entriesOf({ batch, length, rank }: TrainingCase): TrainingState['entries'] {
  return { batch: String(batch), length: formatTokens(length), rank: String(rank) };
}

/** Returns the state after an action. What was typed stays in `entries`, valid or not. */
export function nextTrainingState(state: TrainingState, action: TrainingAction): TrainingState {
  switch (action.type) {
    case 'load': {
      const { trainingCase, ignored = [], isTouched } = action;
      return { trainingCase, entries: entriesOf(trainingCase), ignored, isTouched };
    }
    case 'choose':
      return { ...state, trainingCase: { ...state.trainingCase, ...action.change }, isTouched: true };
    case 'write': {
      const { key, text } = action;
      const parsed = parseTrainingNumber(key, text);
      return {
        ...state,
        trainingCase: parsed.ok ? { ...state.trainingCase, [key]: parsed.value } : state.trainingCase,
        entries: { ...state.entries, [key]: text },
        isTouched: true,
      };
    }
    case 'dismiss-notice':
      return { ...state, ignored: [] };
  }
}

/** What is wrong with the entries, in words. Valid fields are absent. */
export type TrainingErrors = Readonly<Partial<Record<TrainingNumber, string>>>;

/** Returns the errors of the entries in use: the rank counts only for methods with adapters. */
export function trainingErrors({ entries, trainingCase }: TrainingState): TrainingErrors {
  const keys: readonly TrainingNumber[] = usesAdapters(trainingCase)
    ? ['batch', 'length', 'rank']
    : ['batch', 'length'];
  const wrong = keys.flatMap((key) => {
    const parsed = parseTrainingNumber(key, entries[key]);
    return parsed.ok ? [] : [[key, parsed.message]];
  });
  return Object.fromEntries(wrong) as TrainingErrors;
}

/** Returns whether a case trains adapters rather than the model's own weights. */
export function usesAdapters({ method }: TrainingCase): boolean {
  return method === 'lora' || method === 'qlora';
}
