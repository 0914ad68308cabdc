import type { Licence } from '../../../lib/catalog/law/licence.ts';
import { allOpenModels } from '../../facts/catalogue.ts';
import { licencesOf } from '../../facts/course-facts.ts';

/** What a licence lets a business do, roughly. */
type LicenceKind = 'any' | 'limits' | 'research' | 'not-known';

/** The kinds in the order of a bar. */
export const LICENCE_KINDS: readonly {
  readonly kind: LicenceKind;
  readonly name: string;
  readonly part: string;
}[] = [
  { kind: 'any', name: 'any use', part: 'part-compute' },
  { kind: 'limits', name: 'conditions or limits', part: 'part-cache' },
  { kind: 'research', name: 'research only', part: 'part-7' },
  { kind: 'not-known', name: 'not known', part: 'part-overhead' },
];

/** The versions of a maker by what their licences allow. */
interface MakerMix {
  readonly maker: string;
  readonly versions: number;
  /** How many different licence texts they are under. */
  readonly licences: number;
  readonly counts: Readonly<Record<LicenceKind, number>>;
}

/** Returns what a licence allows. “Not known” is for a text that could not be read. */
function kindOfLicence(licence: Licence): LicenceKind {
  const { commercialUse, thresholds, fieldOfUse } = licence;
  if (commercialUse.allowed === 'no') return 'research';
  if (commercialUse.allowed === 'not-known') return 'not-known';
  // Business use is allowed, but the limits on fields of use are not known.
  if (commercialUse.allowed === 'yes' && fieldOfUse === undefined) return 'not-known';
  const isFree = commercialUse.allowed === 'yes' && thresholds === undefined && fieldOfUse?.limited === false;
  return isFree ? 'any' : 'limits';
}

const GRAVITY: readonly LicenceKind[] = ['research', 'not-known', 'limits', 'any'];

/** Returns the makers with three versions or more, by name. A version with two licences counts as the narrower one. */
export function makerMixes(): readonly MakerMix[] {
  const makers = [...new Set(allOpenModels.map(({ maker }) => maker))].toSorted((a, b) =>
    a.localeCompare(b, 'en'),
  );
  return makers.map(mixOf).filter(({ versions }) => versions >= 3);
}

function mixOf(maker: string): MakerMix {
  const counts: Record<LicenceKind, number> = { any: 0, limits: 0, research: 0, 'not-known': 0 };
  const texts = new Set<string>();
  const models = allOpenModels.filter((model) => model.maker === maker);
  for (const model of models) {
    const own = licencesOf(model).map(({ licence }) => licence);
    for (const licence of own) texts.add(licence.id);
    const kinds = own.map(kindOfLicence);
    counts[GRAVITY.find((kind) => kinds.includes(kind)) ?? 'not-known'] += 1;
  }
  return { maker, versions: models.length, licences: texts.size, counts };
}

/** Returns the parts of a maker's bar, with start and width in percent. */
export function barParts({ counts, versions }: MakerMix): { part: string; x: number; width: number }[] {
  let x = 0;
  return LICENCE_KINDS.filter(({ kind }) => counts[kind] > 0).map(({ kind, part }) => {
    const width = (counts[kind] / versions) * 100;
    const begins = x;
    x += width;
    return { part, x: begins, width };
  });
}

/** Returns a maker's counts in words: “20 any use, 1 conditions or limits”. */
export function countsText({ counts }: MakerMix): string {
  return LICENCE_KINDS.filter(({ kind }) => counts[kind] > 0)
    .map(({ kind, name }) => `${String(counts[kind])} ${name}`)
    .join(', ');
}
