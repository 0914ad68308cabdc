import { allDevices, allOpenModels } from '../facts/catalogue.ts';
import { allPaidModels } from '../facts/paid-models.ts';

/** The beginning of a model’s name that its relatives share. */
const FAMILY = /^[A-Za-z]+(?:-[a-z]+)?/;

/** The makers of a model and the families of models: “Meta”, “Llama”. Each once. */
export const makersAndFamilies: readonly string[] = [
  ...new Set([...allOpenModels, ...allPaidModels].flatMap(({ maker, name }) => [maker, familyOf(name)])),
];

/** The names of devices and processors: “RTX 4090”. */
export const deviceNames: readonly string[] = allDevices.map(({ name }) => name);

/**
 * Returns the beginning of a model’s name that its relatives share.
 *
 * @example `Qwen3.5 35B A3B` gives “Qwen”, and `gpt-oss 20B` gives “gpt-oss”.
 */
function familyOf(name: string): string {
  return FAMILY.exec(name)?.[0] ?? name;
}
