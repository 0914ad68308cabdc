import { FactError, fieldPlace, readFactFiles } from '../../integrations/fact-files.ts';
import { packageEntry } from '../../integrations/price-package.ts';
import type { OfferFacts } from '../../lib/catalog/market/offer.ts';
import {
  joinProblems,
  offersWithoutModel,
  type PaidModelFolders,
} from '../../lib/catalog/models/paid-model-joins.ts';
import { PaidModelSchema, type PaidModel, type Stated } from '../../lib/catalog/models/paid-model.ts';
import { entrySource, PriceSourceSchema } from '../../lib/catalog/market/price-source.ts';
import type { Source } from '../../lib/catalog/source.ts';
import { allClaims, allRetirements, benchmarkNamed } from './course-facts.ts';
import { named } from './named.ts';
import { offerFacts, OFFERS_FOLDER } from './offer-facts.ts';

const FOLDER = 'src/content/paid-models';
const SOURCES = 'src/content/price-sources';

/** The index that scores models, open and closed. */
export const capabilityIndex = benchmarkNamed('epoch-capabilities-index');

/** Every result of the index in our data: the best of their day, and others. */
export const indexResults = [...capabilityIndex.rows, ...capabilityIndex.others];

const collections = readFactFiles(SOURCES, PriceSourceSchema);

/** What files of paid models may refer to. */
const paidModelFolders: PaidModelFolders = {
  offers: offerFacts,
  retirements: allRetirements.flatMap(({ id, models }) =>
    models.map(({ model, released }) => ({
      id: `${id}/${model}`,
      ...(released === undefined ? {} : { released }),
    })),
  ),
  results: indexResults,
  claims: new Set(allClaims.flatMap(({ claims }) => claims.map(({ id }) => id))),
  collections: new Set(collections.map(({ id }) => id)),
};

/**
 * Every model whose weights are not published, sorted by the name of its file; read once for the whole build. A reference
 * that leads nowhere stops the build with the file, the line and what to write.
 */
export const allPaidModels: readonly PaidModel[] = joined(readFactFiles(FOLDER, PaidModelSchema));

/** Returns the source of a statement. For an entry of a collection it is the page of that entry. */
export function statedSource(source: Stated['source']): Source {
  return 'collection' in source
    ? entrySource(named(collections, source.collection, 'collection', SOURCES), source.entry)
    : source;
}

/** Returns the longest context that the price package gives for a model, preferably at its maker's own API. */
export function packagedContext({ offers: ids }: PaidModel): { tokens: number; source: Source } | undefined {
  const collection = collections.find(({ packageVersion }) => packageVersion !== undefined);
  const makersFirst = [...offerFacts.filter(isMaker), ...offerFacts.filter((offer) => !isMaker(offer))];
  for (const offer of makersFirst) {
    if (!collection || !ids.includes(offer.id) || offer.package === undefined) continue;
    const { provider, model } = offer.package;
    const { contextTokens } = packageEntry(provider, model);
    if (contextTokens !== undefined) {
      return { tokens: contextTokens, source: entrySource(collection, `${provider}, ${model}`) };
    }
  }
  return undefined;
}

function isMaker({ hostKind }: OfferFacts): boolean {
  return hostKind === 'maker';
}

function joined(models: readonly PaidModel[]): readonly PaidModel[] {
  const problems = [
    ...joinProblems(models, paidModelFolders).map(
      ({ id, path, message }) => `${fieldPlace(`${FOLDER}/${id}.yaml`, path)}: ${message}`,
    ),
    ...offersWithoutModel(models, offerFacts).map(
      (id) =>
        `${fieldPlace(`${OFFERS_FOLDER}/${id}.yaml`, ['weights'])}: no file of ${FOLDER} lists this closed model. ` +
        'Add it to the one of its model under `offers`, or start one.',
    ),
    ...articleModelsWithoutFile(models).map(
      (id) => `src/content/retirements: the article names ${id}, and no file of ${FOLDER} lists it. Add one.`,
    ),
  ];
  if (problems.length > 0) throw new FactError(problems.join('\n'));
  return models;
}

function articleModelsWithoutFile(models: readonly PaidModel[]): readonly string[] {
  const listed = new Set(models.flatMap(({ retirements }) => retirements));
  return allRetirements
    .flatMap(({ id, models: versions }) =>
      versions.filter(({ inArticle }) => inArticle).map(({ model }) => `${id}/${model}`),
    )
    .filter((id) => !listed.has(id));
}
