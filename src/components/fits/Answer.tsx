import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

import type { FitRow } from './answer/row.ts';
import type { FitsClient } from './worker/client.ts';
import { roomKey, type Fits, type Room } from './answer/answer.ts';
import { FitsResult } from './answer/Result.tsx';
import type { Rooms } from './answer/Table.tsx';
import { orderedRows } from './answer/ordered-rows.ts';
import { FIRST_ROWS, type TableView } from './fields/table-view.ts';

/** The answer as a reader changes it. What there is room for takes most time, so it follows for the rows in sight. */
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

/** Asks what there is room for beside rows. Those of another setup are not handed out. */
function useRooms(fits: Fits, client: FitsClient, rows: readonly FitRow[]): Rooms {
  const { setup } = fits;
  const [known, setKnown] = useState<ReadonlyMap<string, Room | undefined>>(new Map());
  useEffect(() => {
    // What is known is only added to, so it need not start this anew.
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
