import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import {
  rowsShown,
  STANDING_CHOICES,
  type RetirementRow,
} from '../../lib/catalog/models/retirement/retirement-rows.ts';
import { retirementCalendar } from '../../lib/export/retirement-calendar.ts';
import { Segmented } from '../form/choices.tsx';
import { CopyButton } from '../form/CopyButton.tsx';
import { SelectField } from '../form/fields.tsx';
import { useAddressEntries } from '../form/use-address-entries.ts';
import { saveFile } from '../site/save-file.ts';
import { filterOf, markedOf, USUAL_ENTRIES, withMark } from './entries.ts';
import { RetirementItem } from './RetirementItem.tsx';
import { STANDING_NAMES } from './words.ts';

/** The list's place in the page, which a copied link opens. */
const ID = 'retirement-calendar';

interface RetirementCalendarProps {
  readonly rows: readonly RetirementRow[];
  /** The day on which the rows hold, YYYY-MM-DD. */
  readonly asOf: string;
  /** Where the file with every date is, a path of the site. */
  readonly fileHref: string;
}

/** Models and their last days: filtered by vendor and standing, marked by the reader, saved as a calendar file. */
export function RetirementCalendar({ rows, asOf, fileHref }: RetirementCalendarProps): JSX.Element {
  const { entries, write, link } = useAddressEntries(USUAL_ENTRIES);
  const [said, setSaid] = useState('');
  const filter = filterOf(entries, rows);
  const shown = rowsShown(rows, filter);
  const marked = markedOf(entries, rows);
  const toSave = (marked.length > 0 ? marked : shown).filter(({ retires }) => retires !== undefined);
  const vendors = new Map(rows.map(({ vendor, provider }) => [vendor, provider]));

  return (
    <div class="tool retirement" id={ID}>
      <div class="retirement-ask bench-ask">
        <SelectField
          id="retirement-vendor"
          label="Vendor"
          value={filter.vendor}
          groups={[
            {
              options: [
                { value: 'all', label: 'All vendors' },
                ...[...vendors].map(([value, label]) => ({ value, label })),
              ],
            },
          ]}
          onChoose={(vendor) => {
            write({ 'retire-vendor': vendor });
          }}
        />
        <Segmented
          name="retire-standing"
          legend="Which models?"
          value={filter.standing}
          choices={[
            ...STANDING_CHOICES.map((value) => ({ value, label: STANDING_NAMES[value] })),
            { value: 'all' as const, label: 'All' },
          ]}
          onChoose={(standing) => {
            write({ 'retire-standing': standing });
          }}
        />
      </div>
      <p class="retirement-count" role="status">
        {shown.length === 0
          ? 'No model of this kind in our data.'
          : `${modelCount(shown.length)}, as of ${asOf}.`}
        {marked.length > 0 && ` ${modelCount(marked.length)} marked.`}
      </p>
      {shown.length > 0 && (
        <ul class="retirement-list">
          {shown.map((row) => (
            <RetirementItem
              key={row.id}
              row={row}
              isMarked={marked.includes(row)}
              onMark={(isMarked) => {
                write({ 'retire-models': withMark(marked, row, isMarked) });
              }}
            />
          ))}
        </ul>
      )}
      <p class="retirement-hint">
        Mark the models you use. The file then has only those, each with a reminder 60 days before. Without a
        mark it has all that are shown.
      </p>
      <div class="retirement-actions">
        {toSave.length === 0 ? (
          <p>
            {marked.length > 0
              ? 'None of the marked models has a day, so there is nothing to save yet.'
              : 'None of these models has a day, so there is nothing to save.'}
          </p>
        ) : (
          <button
            type="button"
            class="button"
            onClick={() => {
              saveFile('model-retirements.ics', 'text/calendar', retirementCalendar(toSave, asOf));
              setSaid('Calendar file saved.');
            }}
          >
            Save {toSave.length === 1 ? '1 date' : `${String(toSave.length)} dates`} as a calendar file
          </button>
        )}
        <CopyButton
          label="Copy a link to this list"
          done="Link copied"
          text={() => link(ID)}
          announce={setSaid}
        />
        <CopyButton
          label="Copy the address of the whole calendar"
          done="Address copied"
          text={() => new URL(fileHref, location.href).href}
          announce={setSaid}
        />
        <span class="sr-only" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}

function modelCount(count: number): string {
  return count === 1 ? '1 model' : `${String(count)} models`;
}
