import { isSecondHand } from '../../../lib/catalog/law/licences-of-model.ts';
import type { ListedModel } from '../../../lib/catalog/models/listed-model.ts';
import type { Model } from '../../../lib/catalog/models/model.ts';
import { allOpenModels, modelNamed } from '../../facts/catalogue.ts';
import { licencesOf } from '../../facts/course-facts.ts';
import { costFacts } from '../../facts/market.ts';

type OpenModel = Model | ListedModel;

/** A model as the article's table names it, and its counterpart in the catalogue. */
interface NamedModel {
  readonly article: string;
  /** The article leaves the maker's cell empty. */
  readonly makerIsMissing?: true;
  /** A version of the article's time, by the name of its file. */
  readonly then: string;
  /** How the names of its family begin, and those of the family that follows it. */
  readonly families: readonly string[];
}

/** The table of the article, in its order. */
const NAMED_MODELS: readonly NamedModel[] = [
  { article: 'Llama 3', then: 'meta-llama-3-70b-instruct', families: ['Llama', 'Muse'] },
  { article: 'Mistral', then: 'mistral-7b-instruct-v0-1', families: ['Mistral', 'Mixtral', 'Ministral'] },
  { article: 'Gemma', makerIsMissing: true, then: 'gemma-7b-it', families: ['Gemma'] },
  { article: 'Phi-3', then: 'phi-3-mini-4k-instruct', families: ['Phi'] },
  { article: 'Falcon', then: 'falcon-40b', families: ['Falcon'] },
  { article: 'DeepSeek', then: 'deepseek-v3', families: ['DeepSeek'] },
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
  return NAMED_MODELS.map(({ article, makerIsMissing, then, families }) => {
    const version = modelNamed(then);
    const kin = allOpenModels.filter(
      ({ maker, name }) => maker === version.maker && families.some((family) => name.startsWith(family)),
    );
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
  const makers = [...new Set(allOpenModels.map(({ maker }) => maker))].filter((maker) => !named.has(maker));
  return makers
    .toSorted((a, b) => a.localeCompare(b, 'en'))
    .map((maker) => ({
      maker,
      now: versionCell(newestOf(allOpenModels.filter((model) => model.maker === maker))),
    }));
}

/** Returns the names of models with open weights that a maker sells by the token itself, without those of its row. */
export function soldBesides(maker: string): string[] {
  const sold = costFacts.offers.filter(
    (offer) => offer.maker === maker && offer.hostKind === 'maker' && offer.weights === 'open',
  );
  const rows = namedRows().filter((row) => row.maker === maker);
  const inRow = rows.flatMap(({ then, now }) => [then.name, now.name]);
  const names = sold.map(({ name }) => name).filter((name) => !inRow.some((shown) => shown.startsWith(name)));
  return [...new Set(names)].toSorted();
}

/** Returns the models of the latest day. An unknown day counts as the earliest. */
function newestOf(models: readonly OpenModel[]): readonly OpenModel[] {
  const days = models.map(({ released }) => released?.date ?? '');
  const latest = days.toSorted().at(-1);
  return models.filter(({ released }) => (released?.date ?? '') === latest);
}

function versionCell(models: readonly OpenModel[]): VersionCell {
  const licences = models.flatMap((model) =>
    licencesOf(model).map((one) => ({
      id: one.licence.id,
      name: one.licence.name,
      secondHand: isSecondHand(one),
    })),
  );
  return {
    name: new Intl.ListFormat('en-GB').format(models.map(({ name }) => name)),
    released: models[0]?.released?.date ?? 'not known',
    licences: licences.filter(({ id }, place) => licences.findIndex((other) => other.id === id) === place),
  };
}
