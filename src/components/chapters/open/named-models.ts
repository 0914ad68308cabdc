import type { Model } from '../../../lib/catalog/models/model.ts';
import { licencesOfModel } from '../../../lib/catalog/law/licences-of-model.ts';
import { allModels, modelNamed } from '../../facts/catalogue.ts';
import { allLicences } from '../../facts/course-facts.ts';
import { costFacts } from '../../facts/market.ts';

/** A model as the article's table names it, and its counterpart in the catalogue. */
interface NamedModel {
  readonly article: string;
  /** The article leaves the maker's cell empty. */
  readonly makerIsMissing?: true;
  /** A version of the article's time, by the name of its file. */
  readonly then: string;
  /** How the names of its family begin. */
  readonly family: string;
}

/** The table of the article, in its order. */
const NAMED_MODELS: readonly NamedModel[] = [
  { article: 'Llama 3', then: 'meta-llama-3-70b-instruct', family: 'Llama' },
  { article: 'Mistral', then: 'mistral-7b-instruct-v0-1', family: 'Mi' },
  { article: 'Gemma', makerIsMissing: true, then: 'gemma-7b-it', family: 'Gemma' },
  { article: 'Phi-3', then: 'phi-3-mini-4k-instruct', family: 'Phi' },
  { article: 'Falcon', then: 'falcon-40b', family: 'Falcon' },
  { article: 'DeepSeek', then: 'deepseek-v3', family: 'DeepSeek' },
];

/** A licence as a cell shows it. */
interface LicenceCell {
  readonly id: string;
  readonly name: string;
  readonly secondHand: boolean;
}

/** A version with its day and its licences. The list is empty where they are not known. */
export interface VersionCell {
  readonly name: string;
  readonly released: string;
  readonly licences: readonly LicenceCell[];
}

/** Returns the rows of the article's table with its maker, a version of its time and the newest of today. */
export function namedRows(): {
  article: string;
  makerIsMissing: boolean;
  maker: string;
  then: VersionCell;
  now: VersionCell;
}[] {
  return NAMED_MODELS.map(({ article, makerIsMissing, then, family }) => {
    const version = modelNamed(then);
    const kin = allModels.filter(({ maker, name }) => maker === version.maker && name.startsWith(family));
    return {
      article,
      makerIsMissing: makerIsMissing === true,
      maker: version.maker,
      then: versionCell([version]),
      now: versionCell(newestOf(kin)),
    };
  });
}

/** Returns the makers that the article's table lacks, by name, with the newest version of each in the catalogue. */
export function otherMakers(): { maker: string; now: VersionCell }[] {
  const named = new Set(NAMED_MODELS.map(({ then }) => modelNamed(then).maker));
  const makers = [...new Set(allModels.map(({ maker }) => maker))].filter((maker) => !named.has(maker));
  return makers
    .toSorted((a, b) => a.localeCompare(b, 'en'))
    .map((maker) => ({
      maker,
      now: versionCell(newestOf(allModels.filter((model) => model.maker === maker))),
    }));
}

/**
 * Returns the names of models with open weights that a maker sells by the token itself and that our catalogue lacks:
 * what the newest in its row may miss.
 */
export function soldBesides(maker: string): string[] {
  const sold = costFacts.offers.filter(
    (offer) => offer.maker === maker && offer.hostKind === 'maker' && offer.weights === 'open',
  );
  return [...new Set(sold.filter(({ modelId }) => modelId === undefined).map(({ name }) => name))].toSorted();
}

/** Returns the models of the latest day. An unknown day counts as the earliest. */
function newestOf(models: readonly Model[]): readonly Model[] {
  const days = models.map(({ released }) => released?.date ?? '');
  const latest = days.toSorted().at(-1);
  return models.filter(({ released }) => (released?.date ?? '') === latest);
}

function versionCell(models: readonly Model[]): VersionCell {
  const licences = models.flatMap(({ id }) =>
    licencesOfModel(allLicences, id).map(({ licence, secondHand }) => ({
      id: licence.id,
      name: licence.name,
      secondHand: secondHand || licence.secondHand === true,
    })),
  );
  return {
    name: new Intl.ListFormat('en-GB').format(models.map(({ name }) => name)),
    released: models[0]?.released?.date ?? 'not known',
    licences: licences.filter(({ id }, place) => licences.findIndex((other) => other.id === id) === place),
  };
}
