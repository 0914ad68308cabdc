import type { Licence } from '../../lib/catalog/law/licence.ts';
import { licencesOfModel } from '../../lib/catalog/law/licences-of-model.ts';
import type { ListedModel } from '../../lib/catalog/models/listed-model.ts';
import type { Model } from '../../lib/catalog/models/model.ts';
import type { Source } from '../../lib/catalog/source.ts';
import type { CheckerText, ShownSource } from './catalogue.ts';

const byName = new Intl.Collator('en', { numeric: true }).compare;

/**
 * Returns what the checker needs as JSON, small enough to be part of a page: each licence's clauses, and every version
 * of the catalogue and of the licence files, by maker and name.
 */
export function checkerText(licences: readonly Licence[], models: readonly (Model | ListedModel)[]): string {
  const sources: ShownSource[] = [];
  const placeOf = ({ title, url, read }: Source): number => {
    const place = sources.findIndex(
      (known) => known.title === title && known.url === url && known.read === read,
    );
    return place >= 0 ? place : sources.push({ title, read, ...(url === undefined ? {} : { url }) }) - 1;
  };
  const placeOfLicence = ({ id }: Licence): number => licences.findIndex((licence) => licence.id === id);
  const ofCatalogue = models
    .toSorted((a, b) => byName(a.maker, b.maker) || byName(a.name, b.name))
    .map((model): CheckerText['versions'][number] => ({
      id: model.id,
      name: model.name,
      maker: model.maker,
      ...(model.repository === undefined ? {} : { repository: model.repository }),
      ...(model.released ? { released: model.released.date } : {}),
      licences: licencesOfModel(licences, model).map(({ licence, source, secondHand, note }) => ({
        of: placeOfLicence(licence),
        source: placeOf(source),
        ...(secondHand ? { secondHand: true as const } : {}),
        ...(note === undefined ? {} : { note }),
      })),
    }));
  const ofLicences = licences
    .flatMap((licence) =>
      (licence.otherVersions ?? []).map((name) => ({
        id: name
          .toLowerCase()
          .replaceAll(/[^a-z0-9]+/g, '-')
          .replaceAll(/^-|-$/g, ''),
        name,
        licences: [{ of: placeOfLicence(licence) }],
      })),
    )
    .toSorted((a, b) => byName(a.name, b.name));
  const text: CheckerText = {
    // Missing clauses are undefined, which JSON omits.
    licences: licences.map((licence) => ({
      id: licence.id,
      name: licence.name,
      dated: licence.dated,
      note: licence.note,
      commercialUse: licence.commercialUse,
      thresholds: licence.thresholds,
      internalUseFree: licence.internalUseFree,
      naming: licence.naming,
      derivedModels: licence.derivedModels,
      fieldOfUse: licence.fieldOfUse,
      region: licence.region,
      outputsForTraining: licence.outputsForTraining,
      hostingForOthers: licence.hostingForOthers,
      secondHand: licence.secondHand,
      sources: [licence.source, ...(licence.otherSources ?? [])].map(placeOf),
    })) as CheckerText['licences'],
    versions: [...ofCatalogue, ...ofLicences],
    sources,
  };
  return JSON.stringify(text);
}
