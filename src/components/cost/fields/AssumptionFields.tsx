import type { JSX } from 'preact';

import type { Assumption, AssumptionId } from '../../../lib/cost/facts/assumption.ts';
import { TextField } from '../../form/fields.tsx';
import type { CostAction, CostErrors, CostState } from './state.ts';
import { rangeText } from '../../sentences/number-words.ts';

const GROUPS: readonly { readonly name: string; readonly ids: readonly AssumptionId[] }[] = [
  {
    name: 'People',
    ids: ['usd-per-hour', 'hours-api', 'hours-tenant', 'hours-rented', 'hours-server', 'hours-computer'],
  },
  { name: 'Load of machines', ids: ['safe-utilisation', 'spare-copies'] },
  {
    name: 'Rented machines',
    ids: ['office-hours-per-month', 'cold-start-seconds', 'idle-timeout-seconds'],
  },
  {
    name: 'Bought machines',
    ids: [
      ...(['write-off-years', 'server-price-factor', 'hosting-usd-per-month', 'usd-per-kwh'] as const),
      ...(['power-usage-effectiveness', 'server-power-factor', 'idle-power-share'] as const),
    ],
  },
];

/** A field for each assumption, with its range, reason and source. A reader's own number replaces the range. */
export function CostAssumptionFields({
  assumptions,
  state,
  errors,
  dispatch,
}: {
  readonly assumptions: readonly Assumption[];
  readonly state: Pick<CostState, 'own'>;
  readonly errors: CostErrors;
  readonly dispatch: (action: CostAction) => void;
}): JSX.Element {
  return (
    <>
      {GROUPS.map(({ name, ids }) => (
        <fieldset key={name} class="cost-assumptions">
          <legend class="field-label">{name}</legend>
          <div class="fields">
            {ids.flatMap((id) => {
              const found = assumptions.find((assumption) => assumption.id === id);
              return found ? [<AssumptionField key={id} {...{ found, state, errors, dispatch }} />] : [];
            })}
          </div>
        </fieldset>
      ))}
    </>
  );
}

function AssumptionField({
  found: { id, name, unit, range, reason, source },
  state,
  errors,
  dispatch,
}: Omit<Parameters<typeof CostAssumptionFields>[0], 'assumptions'> & {
  readonly found: Assumption;
}): JSX.Element {
  return (
    <TextField
      id={`cost-${id}`}
      label={name}
      unit={unit}
      hint={
        <>
          Empty: {rangeText(range)}. {reason}
          {source && (
            <>
              {' '}
              <a href={source.url}>{source.title}</a>, read {source.read}.
            </>
          )}
        </>
      }
      error={errors[id]}
      value={state.own[id] ?? ''}
      onInput={(text) => {
        dispatch({ type: 'write-own', id, text });
      }}
    />
  );
}
