import type { JSX } from 'preact';

import { SelectField, TextField } from '../../form/fields.tsx';
import type { TableView } from './table-view.ts';

/** Fields that narrow the table by name and maker. */
export function FitsFilterFields({
  makers,
  view,
  setView,
}: {
  readonly makers: readonly string[];
  readonly view: TableView;
  readonly setView: (view: TableView) => void;
}): JSX.Element {
  return (
    <div class="fields fits-filter">
      <TextField
        id="fits-text"
        label="Models whose name has"
        value={view.text}
        onInput={(text) => {
          setView({ ...view, text });
        }}
      />
      <SelectField
        id="fits-maker"
        label="Maker"
        value={view.maker}
        groups={[
          {
            options: [
              { value: '', label: 'all makers' },
              ...makers.map((maker) => ({ value: maker, label: maker })),
            ],
          },
        ]}
        onChoose={(maker) => {
          setView({ ...view, maker });
        }}
      />
    </div>
  );
}
