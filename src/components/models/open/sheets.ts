import { allDevices, allModels } from '../../facts/catalogue.ts';
import { calculatorDevices } from '../../memory/catalogue.ts';
import { deviceGroups, type DeviceGroup } from '../../memory/machines/device-groups.ts';
import { modelSheet, sheetPlan, type ModelSheet } from './model-sheet.ts';

/** The sheet of every model of the catalogue, computed once for the whole build. */
export const allSheets: readonly ModelSheet[] = allModels.map(modelSheet);

const devices = calculatorDevices(allDevices);

/** Returns on which devices a model's usual file fits, in groups; empty if no formula covers the design. */
export function sheetDevices({ model, usual, needs }: ModelSheet): readonly DeviceGroup[] {
  return needs.length === 0 ? [] : deviceGroups(sheetPlan(model, usual), devices);
}
