import type { ApiOffer } from '../../lib/cost/facts/api-offer.ts';
import { allOpenModels } from '../facts/catalogue.ts';
import { allPaidModels, indexResults } from '../facts/paid-models.ts';
import { openModelPath } from './open-model-path.ts';

/**
 * Returns the page of a closed model. Closed models have their own folder, so that an open and a closed model of the same
 * name do not share an address.
 */
export function paidModelPath(id: string): string {
  return `/reference/models/paid/${id}/`;
}

const paths = new Map<string, string>(
  allPaidModels.flatMap(({ id, offers, retirements, index }) => [
    ...offers.map((offer) => [`offer ${offer}`, paidModelPath(id)] as const),
    ...retirements.map((version) => [`version ${version}`, paidModelPath(id)] as const),
    ...index.map((row) => [`result ${row}`, paidModelPath(id)] as const),
  ]),
);
const openIds = new Set(allOpenModels.map(({ id }) => id));
const openResults = new Map(indexResults.map(({ model, modelId }) => [model, modelId]));

/** Returns the page of the model that an offer sells; undefined if neither collection has it. */
export function offerModelPath({ id, modelId }: Pick<ApiOffer, 'id' | 'modelId'>): string | undefined {
  return modelId === undefined ? paths.get(`offer ${id}`) : openModelPath(modelId);
}

/** Returns the page of a model in the list of retirements, such as `openai/gpt-4-0613`; undefined where there is none. */
export function versionModelPath(id: string): string | undefined {
  const [, model = ''] = id.split('/');
  return paths.get(`version ${id}`) ?? (openIds.has(model) ? openModelPath(model) : undefined);
}

/**
 * Returns the page of a model that a vendor names as a successor, by its API name: `claude-haiku-4-5-20251001` is on the
 * page of claude-haiku-4-5. Our file names have hyphens for dots, and a day at the end is a version. Undefined if there
 * is no such page.
 */
export function successorPath(name: string): string | undefined {
  const id = name.replaceAll('.', '-').replace(/-\d{8}$/, '');
  if (openIds.has(id)) return openModelPath(id);
  return allPaidModels.some((model) => model.id === id) ? paidModelPath(id) : undefined;
}

/** Returns the page of a model by its name in the capabilities index; undefined where it has none. */
export function resultModelPath(model: string): string | undefined {
  const modelId = openResults.get(model);
  return modelId === undefined ? paths.get(`result ${model}`) : openModelPath(modelId);
}
