import { modelsById } from '../../facts/catalogue.ts';

/** Returns what a closed model is called in the address of a comparison; an open one goes by the name of its file. */
export function paidCompareId(id: string): string {
  return modelsById.has(id) ? `paid-${id}` : id;
}
