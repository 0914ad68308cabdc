import type { JSX } from 'preact';

import { useAnnouncement } from '../../form/use-announcement.ts';
import { fitsSentence } from './words.ts';
import type { Fits } from './answer.ts';
import { FitsNotes } from './Notes.tsx';
import { FitsTable, type Rooms } from './Table.tsx';
import { orderedRows } from './ordered-rows.ts';
import { FIRST_ROWS, type TableView } from '../fields/table-view.ts';

/** The answer in a sentence, the table, and notes on how to read it. */
export function FitsResult({
  fits,
  view,
  rooms,
}: {
  readonly fits: Fits;
  readonly view: TableView;
  readonly rooms: Rooms;
}): JSX.Element {
  const { start, count, end } = fitsSentence(fits);
  const found = orderedRows(fits.rows, view);
  const rows = view.showsAll ? found : found.slice(0, FIRST_ROWS);
  const shown =
    found.length === 0
      ? 'No model has such a name. Write less, or choose all makers.'
      : `${rows.length} of ${found.length} models shown. Those that run come first.`;
  const spoken = useAnnouncement(`${start}${count}${end} ${shown}`);
  return (
    <>
      <p class="result fits-sentence">
        {start}
        <strong>{count}</strong>
        {end}
      </p>
      {rows.length > 0 && <FitsTable rows={rows} sort={view.sort} rooms={rooms} />}
      <div class="fits-shown">
        <p>{shown}</p>
        {rows.length < found.length && (
          <button type="button" class="button fits-all" data-show-all>
            Show all {found.length}
          </button>
        )}
      </div>
      <p class="sr-only" role="status">
        {spoken}
      </p>
      <FitsNotes fits={fits} rows={rows} />
    </>
  );
}
