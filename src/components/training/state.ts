import { printed, readEntries } from '../../lib/case/entries.ts';
import type { KnownIds } from '../../lib/case/parameter.ts';
import { PARAMETERS, type CaseKey } from '../../lib/case/parameters/parameters.ts';
import type { IgnoredPart } from '../../lib/case/query.ts';
import type { TrainingCase } from '../../lib/case/training-case.ts';
import { trainingView } from '../../lib/case/views/training-view.ts';
import { formatTokens } from '../../lib/units/tokens.ts';
import type { CaseSnapshot, EntryChanges } from '../case/store.ts';

/** The numbers that a reader types. */
export type TrainingNumber = 'batch' | 'length' | 'rank';

/** What is wrong with the entries, in words. Valid fields are absent. */
export type TrainingErrors = Readonly<Partial<Record<TrainingNumber, string>>>;

/** What the fine-tuning calculator shows of the reader's case. */
export interface TrainingState {
  /** Always complete and valid: a field with an invalid entry keeps its last good value here. */
  readonly trainingCase: TrainingCase;
  /** The text of the fields that a reader types into, valid or not. */
  readonly entries: Readonly<Record<TrainingNumber, string>>;
  readonly errors: TrainingErrors;
  /** Parts of the address that mean nothing here. */
  readonly ignored: readonly IgnoredPart[];
}

/** What a reader does to the case in the fine-tuning calculator. */
export type TrainingAction =
  | { readonly type: 'choose'; readonly change: Partial<Omit<TrainingCase, TrainingNumber>> }
  | { readonly type: 'write'; readonly key: TrainingNumber; readonly text: string }
  | { readonly type: 'dismiss-notice' };

const KEYS = { batch: 'tuneBatch', length: 'tuneLength', rank: 'tuneRank' } as const satisfies Record<
  TrainingNumber,
  CaseKey
>;
const ID_KEYS = ['model', 'tune'] as const;

/** Returns what the calculator shows of the reader's entries. */
export function trainingStateOf(snapshot: CaseSnapshot, known: KnownIds): TrainingState {
  const { stated, errors: unknown } = readEntries(snapshot.good, known);
  const { errors } = readEntries(snapshot.entries);
  const trainingCase = trainingView(stated);
  const text = (key: TrainingNumber, usual: string): string =>
    snapshot.entries[KEYS[key]] ?? printed(stated, KEYS[key]) ?? usual;
  // The rank counts only for methods with adapters.
  const numbers: readonly TrainingNumber[] = usesAdapters(trainingCase)
    ? ['batch', 'length', 'rank']
    : ['batch', 'length'];
  return {
    trainingCase,
    entries: {
      batch: text('batch', String(trainingCase.batch)),
      length: text('length', formatTokens(trainingCase.length)),
      rank: text('rank', String(trainingCase.rank)),
    },
    errors: Object.fromEntries(
      numbers.flatMap((key) => (errors[KEYS[key]] === undefined ? [] : [[key, errors[KEYS[key]]]])),
    ),
    ignored: [
      ...snapshot.ignored,
      ...ID_KEYS.filter((key) => key in unknown).map((key) => ({
        parameter: PARAMETERS[key].name,
        value: snapshot.good[key] ?? '',
      })),
    ],
  };
}

/** Returns what an action of the reader changes among the entries. A model that is chosen here is the case's. */
export function trainingChangesOf(action: Exclude<TrainingAction, { type: 'dismiss-notice' }>): EntryChanges {
  if (action.type === 'write') return { [KEYS[action.key]]: action.text };
  const { model, method, trainer, optimizer, checkpointing, devices } = action.change;
  return {
    ...(model === undefined ? {} : { model, tune: undefined }),
    ...(method === undefined ? {} : { tuneMethod: method }),
    ...(trainer === undefined ? {} : { tuneTrainer: trainer }),
    ...(optimizer === undefined ? {} : { tuneOptimizer: optimizer }),
    ...(checkpointing === undefined ? {} : { tuneCheckpointing: checkpointing ? 'yes' : 'no' }),
    ...(devices === undefined ? {} : { tuneDevices: String(devices) }),
  };
}

/** Returns whether a case trains adapters rather than the model's own weights. */
export function usesAdapters({ method }: TrainingCase): boolean {
  return method === 'lora' || method === 'qlora';
}
