import type { JSX } from 'preact';

import { CACHE_BYTES, type CachePrecision } from '../../../lib/memory/cache/cache-precision.ts';
import { cachePrecisionsOf, cachesKeysApart } from '../../../lib/memory/plan/runtime-precisions.ts';
import type { CaseAction, CaseState } from '../../case/case-state.ts';
import { SelectField } from '../../form/fields.tsx';
import { Memo } from '../../form/Memo.tsx';
import { cachePrecisionName } from '../precision-choices.ts';

interface MemoryCacheFieldsProps {
  readonly state: CaseState;
  readonly dispatch: (action: CaseAction) => void;
}

/** The precision of cached keys and values: two fields where the runtime tells them apart. */
export function MemoryCacheFields(props: MemoryCacheFieldsProps): JSX.Element {
  const { runtime, keyPrecision, valuePrecision } = props.state.readerCase;
  return <Memo values={[runtime, keyPrecision, valuePrecision]}>{() => <Fields {...props} />}</Memo>;
}

function Fields({ state, dispatch }: MemoryCacheFieldsProps): JSX.Element {
  const { runtime, keyPrecision, valuePrecision } = state.readerCase;
  const groups = [
    {
      options: cachePrecisionsOf(runtime).map((value) => ({
        value,
        label: cachePrecisionName(value, CACHE_BYTES[value]),
      })),
    },
  ];
  const field = (id: 'keys' | 'values', label: string, value: CachePrecision): JSX.Element => (
    <SelectField
      id={`memory-${id}`}
      label={label}
      value={value}
      groups={groups}
      onChoose={(chosen) => {
        dispatch({ type: id, value: chosen });
      }}
    />
  );
  return cachesKeysApart(runtime) ? (
    <div class="fields">
      {field('keys', 'Cached keys', keyPrecision)}
      {field('values', 'Cached values', valuePrecision)}
    </div>
  ) : (
    field('keys', 'Cached keys and values', keyPrecision)
  );
}
