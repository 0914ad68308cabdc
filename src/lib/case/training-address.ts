import { formatTokens } from '../units/tokens.ts';
import type { IgnoredPart } from './case-address.ts';
import {
  DEFAULT_TRAINING_CASE,
  DEVICE_COUNTS,
  parseTrainingNumber,
  TRAINING_CHOICES,
  type TrainingCase,
  type TrainingNumber,
} from './training-case.ts';

/** Each part of a case with its parameter in an address. */
const PARAMETERS = {
  model: 'tune',
  method: 'tune-method',
  trainer: 'tune-program',
  optimizer: 'tune-optimizer',
  batch: 'tune-batch',
  length: 'tune-length',
  rank: 'tune-rank',
  checkpointing: 'tune-checkpointing',
  devices: 'tune-devices',
} as const satisfies Record<keyof TrainingCase, string>;

/** The parameters of an address that belong to a training case. */
export const TRAINING_PARAMETERS: readonly string[] = Object.values(PARAMETERS);

const KEYS = Object.keys(PARAMETERS) as (keyof TrainingCase)[];

/**
 * Returns the parts of a training case that differ from the default, as parameters of an address in a fixed order.
 *
 * @example QLoRA with a batch of 1 gives [['tune-method', 'qlora'], ['tune-batch', '1']].
 */
export function trainingParameters(trainingCase: TrainingCase): readonly (readonly [string, string])[] {
  return KEYS.filter((key) => trainingCase[key] !== DEFAULT_TRAINING_CASE[key]).map((key) => [
    PARAMETERS[key],
    textOf(trainingCase, key),
  ]);
}

function textOf(trainingCase: TrainingCase, key: keyof TrainingCase): string {
  const value = trainingCase[key];
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (key === 'length' && trainingCase.length % 1024 === 0) return formatTokens(trainingCase.length);
  return String(value);
}

/**
 * Returns the training case in the query of an address (with or without “?”). A part that is malformed or unknown takes
 * its default and is listed in `ignored`; nothing throws. `isModel` tells which ids the catalogue has.
 *
 * @example “?tune-method=qlora&tune-batch=no” gives QLoRA with the default batch, and ignores the batch.
 */
export function trainingCaseFromAddress(
  query: string,
  isModel: (id: string) => boolean,
): { readonly trainingCase: TrainingCase; readonly ignored: readonly IgnoredPart[] } {
  const given = new URLSearchParams(query);
  const ignored: IgnoredPart[] = [];
  const take = <Value>(
    key: keyof TrainingCase,
    read: (text: string) => Value | undefined,
  ): Value | undefined => {
    const parameter = PARAMETERS[key];
    const [first, ...repeated] = given.getAll(parameter);
    ignored.push(...repeated.map((value) => ({ parameter, value })));
    if (first === undefined) return undefined;
    const value = read(first);
    if (value === undefined) ignored.push({ parameter, value: first });
    return value;
  };
  const number = (key: TrainingNumber): number =>
    take(key, (text) => {
      const parsed = parseTrainingNumber(key, text);
      return parsed.ok ? parsed.value : undefined;
    }) ?? DEFAULT_TRAINING_CASE[key];
  const choice = <Key extends keyof typeof TRAINING_CHOICES>(key: Key): TrainingCase[Key] => {
    const values: readonly TrainingCase[Key][] = TRAINING_CHOICES[key];
    return take(key, (text) => values.find((value) => value === text)) ?? DEFAULT_TRAINING_CASE[key];
  };
  const trainingCase: TrainingCase = {
    model: take('model', (text) => (isModel(text) ? text : undefined)) ?? DEFAULT_TRAINING_CASE.model,
    method: choice('method'),
    trainer: choice('trainer'),
    optimizer: choice('optimizer'),
    batch: number('batch'),
    length: number('length'),
    rank: number('rank'),
    checkpointing:
      take('checkpointing', (text) => (text === 'yes' ? true : text === 'no' ? false : undefined)) ??
      DEFAULT_TRAINING_CASE.checkpointing,
    devices:
      take('devices', (text) => DEVICE_COUNTS.find((count) => String(count) === text)) ??
      DEFAULT_TRAINING_CASE.devices,
  };
  return { trainingCase, ignored };
}
