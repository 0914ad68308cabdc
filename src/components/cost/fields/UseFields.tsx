import type { JSX } from 'preact';

import type { CostOptionalNumber } from './state.ts';
import { TextField } from '../../form/fields.tsx';
import { numberFields, type CostFieldsProps } from './Fields.tsx';
import { FIELD_WORDS } from './words.ts';

/** Details of the use that few readers change: caching, waiting, peaks, growth, speed. */
export function CostUseFields(props: CostFieldsProps): JSX.Element {
  return (
    <div class="fields">
      {numberFields(['reasoning', 'cached', 'misses', 'batch'], props)}
      {optionalFields(['peak'], props)}
      {numberFields(['growth', 'pace'], props)}
    </div>
  );
}

/** Returns fields for numbers that may be left empty. */
export function optionalFields(
  keys: readonly CostOptionalNumber[],
  { state, errors, dispatch }: CostFieldsProps,
): JSX.Element[] {
  return keys.map((key) => (
    <TextField
      key={key}
      id={`cost-${key}`}
      {...FIELD_WORDS[key]}
      error={errors[key]}
      value={state.entries[key]}
      onInput={(text) => {
        dispatch({ type: 'write-optional', key, text });
      }}
    />
  ));
}
