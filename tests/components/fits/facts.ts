import { allDevices, allModels } from '../../../src/components/facts/catalogue.ts';
import { modelsFrom } from '../../../src/components/facts/read-specs.ts';
import { modelsText } from '../../../src/components/facts/spec-texts.ts';
import { DEFAULT_CASE, type ReaderCase } from '../../../src/lib/case/reader-case.ts';
import { finishedFits } from '../../../src/components/fits/answer/finished.ts';
import type { Fits } from '../../../src/components/fits/answer/answer.ts';
import { fitsModels } from '../../../src/components/fits/catalogue.ts';
import { fitsDevices } from '../../../src/components/fits/devices.ts';
import { fitsSetup, type FitsSetup } from '../../../src/components/fits/setup.ts';
import { DEFAULT_MACHINE } from '../../../src/components/fits/fields/machine-choice.ts';
import type { MachineChoice } from '../../../src/lib/case/views/machine-view.ts';
import type { FitRow } from '../../../src/components/fits/answer/row.ts';
import { FIRST_VIEW } from '../../../src/components/fits/fields/table-view.ts';

/** The facts of the built page. */
export const models = fitsModels(modelsFrom(modelsText(allModels)));
export const devices = fitsDevices(allDevices);

/** A few models of different kinds, so that a test need not work out all. */
export const few = models.filter(({ id }) =>
  ['llama-3-3-70b-instruct', 'llama-3-1-8b-instruct', 'gpt-oss-20b', 'kimi-k3', 'qwen3-4b'].includes(id),
);

export function setupOf(
  choice: Partial<MachineChoice> = {},
  readerCase: Partial<ReaderCase> = {},
): FitsSetup {
  return fitsSetup({ ...DEFAULT_CASE, ...readerCase }, { ...DEFAULT_MACHINE, ...choice }, devices);
}

export function fitsOf(setup: FitsSetup, listed = few): Fits {
  return finishedFits(listed, setup, FIRST_VIEW).fits;
}

/** The row of a model. Throws when there is none. */
export function rowOf({ rows }: Fits, id: string): FitRow {
  const row = rows.find(({ model }) => model.id === id);
  if (!row) throw new Error(`No row for ${id}.`);
  return row;
}
