import type { JSX } from 'preact';

import { isKnown } from '../../../lib/speed/not-known.ts';
import { formatBytes } from '../../../lib/units/bytes.ts';
import { billions, contextCell, shortPrecision, speedText, usersCell, VERDICT_LOOKS } from './cells.ts';
import { runs, type FitRow } from './row.ts';
import type { Room } from './answer.ts';
import type { SortKey, SortOrder } from '../fields/table-view.ts';

/** Rooms by the id of the model. A missing key is still being worked out; undefined means that the model does not run whole. */
export type Rooms = ReadonlyMap<string, Room | undefined>;

/** Models on a machine, one a row. The buttons in the head carry their sort key in `data-sort`: see use-table-view.ts. */
export function FitsTable({
  rows,
  sort,
  rooms,
}: {
  readonly rows: readonly FitRow[];
  readonly sort: SortOrder;
  readonly rooms: Rooms;
}): JSX.Element {
  return (
    <div
      class="table-scroll"
      role="region"
      aria-label="Models on this machine"
      // A scrolling region must be reachable by keyboard.
      // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table class="fits-table">
        <thead>
          <tr>
            <SortHead name="Model" by="name" sort={sort} />
            <SortHead name="Billion parameters" by="parameters" sort={sort} isNumber />
            <th scope="col">Best precision</th>
            <th scope="col" class="num">
              Memory
            </th>
            <th scope="col">Does it fit?</th>
            <th scope="col" class="num">
              Longest context
            </th>
            <th scope="col" class="num">
              Most users
            </th>
            <SortHead name="Tokens a second" by="speed" sort={sort} isNumber />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.model.id} row={row} rooms={rooms} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SortHead({
  name,
  by,
  sort,
  isNumber = false,
}: {
  readonly name: string;
  readonly by: SortKey;
  readonly sort: SortOrder;
  readonly isNumber?: boolean;
}): JSX.Element {
  const direction = sort.key === by ? sort.direction : undefined;
  return (
    <th scope="col" class={isNumber ? 'num' : undefined} aria-sort={direction}>
      <button type="button" class="fits-sort" data-sort={by}>
        {name}
        <span aria-hidden="true">
          {direction === undefined ? '↕' : direction === 'ascending' ? '▲' : '▼'}
        </span>
      </button>
    </th>
  );
}

function Row({ row, rooms }: { readonly row: FitRow; readonly rooms: Rooms }): JSX.Element {
  const { model, verdict, why, precision, bytes, speed } = row;
  const { word, mark, showsWhy } = VERDICT_LOOKS[verdict];
  const { likely, range } = speedText(row);
  const isWaiting = runs(row) && !rooms.has(model.id);
  return (
    <tr class={runs(row) ? undefined : 'fits-out'}>
      <th scope="row">
        {model.name} <span class="fits-maker">{model.maker}</span>
      </th>
      <td class="num">{billions(model.parameters)}</td>
      <td>{precision === undefined ? '–' : shortPrecision(precision)}</td>
      <td class="num">{bytes === undefined ? '–' : formatBytes(bytes)}</td>
      <td class={`fits-verdict ${mark}`} title={showsWhy ? undefined : why}>
        <span class="fit-word">{word}</span>
        {showsWhy && <span class="fits-why">{why}</span>}
      </td>
      <td class="num">{isWaiting ? '…' : contextCell(rooms.get(model.id))}</td>
      <td class="num">{isWaiting ? '…' : usersCell(rooms.get(model.id))}</td>
      <td class="num" title={speed && !isKnown(speed) ? speed.notKnown : undefined}>
        {likely} {range !== undefined && <span class="fits-range">{range}</span>}
      </td>
    </tr>
  );
}
