import type { FitsModel } from '../catalogue.ts';
import type { FitsSetup } from '../setup.ts';
import { fitsWork, type Fits } from './answer.ts';
import type { Rooms } from './Table.tsx';
import { orderedRows } from './ordered-rows.ts';
import { FIRST_ROWS, type TableView } from '../fields/table-view.ts';

/**
 * Returns the whole answer for a setup at once, with the rooms of the rows that a view shows first. For the build and for
 * tests; in the browser the worker does this in slices.
 */
export function finishedFits(
  models: readonly FitsModel[],
  setup: FitsSetup,
  view: TableView,
): { readonly fits: Fits; readonly rooms: Rooms } {
  const work = fitsWork(models);
  const job = work.fits(setup);
  let step = job.next();
  while (step.done !== true) step = job.next();
  const fits = step.value;
  const shown = orderedRows(fits.rows, view).slice(0, FIRST_ROWS);
  return { fits, rooms: new Map(shown.map((row) => [row.model.id, work.room(row, setup)])) };
}
