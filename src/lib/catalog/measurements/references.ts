import type { Evidence } from './evidence.ts';

/**
 * Returns a message for each measurement of a model that is not in the catalogue, unless the measurement says under
 * `excluded` why it is not compared.
 *
 * @example “ik-llama-cpp-issue-1: v999 names the model llama-9; there is no src/content/models/llama-9.yaml. …”
 */
export function unknownModels(
  evidence: readonly (Evidence & { readonly id: string })[],
  modelIds: ReadonlySet<string>,
): readonly string[] {
  return evidence.flatMap((file) =>
    file.measurements
      .filter(({ model, excluded }) => excluded === undefined && !modelIds.has(model))
      .map(
        ({ id, model }) =>
          `${file.id}: ${id} names the model ${model}; there is no src/content/models/${model}.yaml. ` +
          'Correct the name, add the model, or say under `excluded` why it is not compared.',
      ),
  );
}
