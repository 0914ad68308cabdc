import type { OwnModel } from '../../../lib/own-model/own-model.ts';

/**
 * Returns what a reader has brought so far. A file that says only how large the weights are is joined to the design
 * that was given before, and a design without weights to such a file; any other file starts anew.
 * Example: a `config.json`, then the index of its weights: the design of one with the bytes of the other.
 */
export function joinedModel(before: OwnModel | undefined, found: OwnModel): OwnModel {
  if (!before) return found;
  if (!found.architecture) return found.weights ? { ...before, weights: found.weights } : found;
  if (!found.weights && !before.architecture && before.weights) return { ...found, weights: before.weights };
  return found;
}
