import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

import type { FitRow } from './answer/row.ts';
import type { FitsClient } from './worker/client.ts';
import { roomKey, type Fits, type Room } from './answer/answer.ts';
import { FitsResult } from './answer/Result.tsx';
import type { Rooms } from './answer/Table.tsx';
import { orderedRows } from './answer/ordered-rows.ts';
import { FIRST_ROWS, type TableView } from './fields/table-view.ts';

/** The answer while a reader changes it. Rooms are the slowest to find, so they follow, for the visible rows only. */
export function FitsAnswer({
  fits,
  client,
  view,
}: {
  readonly fits: Fits;
  readonly client: FitsClient;
  readonly view: TableView;
}): JSX.Element {
  const rows = useMemo(() => {
    const found = orderedRows(fits.rows, view);
    return view.showsAll ? found : found.slice(0, FIRST_ROWS);
  }, [fits, view]);
  const rooms = useRooms(fits, client, rows);
  return useMemo(() => <FitsResult fits={fits} view={view} rooms={rooms} />, [fits, view, rooms]);
}

/** Asks for the rooms of rows, and returns those of the present setup that are known. */
function useRooms(fits: Fits, client: FitsClient, rows: readonly FitRow[]): Rooms {
  const { setup } = fits;
  const [known, setKnown] = useState<ReadonlyMap<string, Room | undefined>>(new Map());
  useEffect(() => {
    // `known` is no dependency: it only grows, so a change of it never calls for another question.
    const missing = new Map(
      rows.filter((row) => !known.has(roomKey(row, setup))).map((row) => [row.model.id, row]),
    );
    if (missing.size === 0) return undefined;
    return client.rooms(setup, [...missing.values()], (found) => {
      const keyed = [...found].flatMap(([id, room]) => {
        const row = missing.get(id);
        return row ? [[roomKey(row, setup), room] as const] : [];
      });
      setKnown((before) => new Map([...before, ...keyed]));
    });
  }, [setup, client, rows]);
  return useMemo(
    () =>
      new Map(
        rows.flatMap((row) => {
          const key = roomKey(row, setup);
          return known.has(key) ? [[row.model.id, known.get(key)] as const] : [];
        }),
      ),
    [known, rows, setup],
  );
}
