import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

import type { FitRow } from './fit-row.ts';
import { contextKey, type Fits, type FitsWork } from './fits.ts';
import { FitsResult } from './FitsResult.tsx';
import type { LongestContexts } from './FitsTable.tsx';
import { runInSlices } from './in-slices.ts';
import { orderedRows } from './ordered-rows.ts';
import { FIRST_ROWS, type TableView } from './table-view.ts';

/** The answer as a reader changes it. The longest contexts take most time, so they follow for the rows in sight. */
export function FitsAnswer({
  fits,
  work,
  view,
}: {
  readonly fits: Fits;
  readonly work: FitsWork;
  readonly view: TableView;
}): JSX.Element {
  const rows = useMemo(() => {
    const found = orderedRows(fits.rows, view);
    return view.showsAll ? found : found.slice(0, FIRST_ROWS);
  }, [fits, view]);
  return <FitsResult fits={fits} view={view} longest={useLongest(fits, work, rows)} />;
}

/** Works out the longest contexts of rows in slices. Those of another setup are not handed out. */
function useLongest(fits: Fits, work: FitsWork, rows: readonly FitRow[]): LongestContexts {
  const [known, setKnown] = useState<LongestContexts>(new Map());
  useEffect(() => {
    // What is known is only added to, so it need not start this anew.
    const found = new Map(known);
    const show = (): void => {
      setKnown(new Map(found));
    };
    const missing = rows.filter((row) => !found.has(contextKey(row, fits.setup)));
    if (missing.length === 0) return undefined;
    return runInSlices(contextsOf(missing, fits, work, found), show, show);
  }, [fits, work, rows]);
  return useMemo(
    () =>
      new Map(
        rows.flatMap((row) => {
          const key = contextKey(row, fits.setup);
          return known.has(key) ? [[row.model.id, known.get(key)] as const] : [];
        }),
      ),
    [known, rows, fits],
  );
}

function* contextsOf(
  rows: readonly FitRow[],
  { setup }: Fits,
  work: FitsWork,
  found: Map<string, ReturnType<FitsWork['longest']>>,
): Generator<undefined, void> {
  for (const row of rows) {
    found.set(contextKey(row, setup), work.longest(row, setup));
    yield;
  }
}
