import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

import type { FitRow } from './fit-row.ts';
import type { FitsClient } from './fits-client.ts';
import { contextKey, type Fits, type LongestContext } from './fits.ts';
import { FitsResult } from './FitsResult.tsx';
import type { LongestContexts } from './FitsTable.tsx';
import { orderedRows } from './ordered-rows.ts';
import { FIRST_ROWS, type TableView } from './table-view.ts';

/** The answer as a reader changes it. The longest contexts take most time, so they follow for the rows in sight. */
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
  const longest = useLongest(fits, client, rows);
  return useMemo(() => <FitsResult fits={fits} view={view} longest={longest} />, [fits, view, longest]);
}

/** Asks for the longest contexts of rows. Those of another setup are not handed out. */
function useLongest(fits: Fits, client: FitsClient, rows: readonly FitRow[]): LongestContexts {
  const { setup } = fits;
  const [known, setKnown] = useState<ReadonlyMap<string, LongestContext | undefined>>(new Map());
  useEffect(() => {
    // What is known is only added to, so it need not start this anew.
    const missing = new Map(
      rows.filter((row) => !known.has(contextKey(row, setup))).map((row) => [row.model.id, row]),
    );
    if (missing.size === 0) return undefined;
    return client.longest(setup, [...missing.values()], (found) => {
      const keyed = [...found].flatMap(([id, longest]) => {
        const row = missing.get(id);
        return row ? [[contextKey(row, setup), longest] as const] : [];
      });
      setKnown((before) => new Map([...before, ...keyed]));
    });
  }, [setup, client, rows]);
  return useMemo(
    () =>
      new Map(
        rows.flatMap((row) => {
          const key = contextKey(row, setup);
          return known.has(key) ? [[row.model.id, known.get(key)] as const] : [];
        }),
      ),
    [known, rows, setup],
  );
}
