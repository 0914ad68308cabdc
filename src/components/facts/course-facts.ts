import { readFactFiles, type FactFile } from '../../integrations/fact-files.ts';
import { BenchmarkSchema, type Benchmark } from '../../lib/catalog/models/benchmark.ts';
import { ClaimListSchema, type ClaimList } from '../../lib/catalog/course/claim.ts';
import { GlossarySchema, type GlossaryTerm } from '../../lib/catalog/course/glossary.ts';
import { LawSchema, type Law } from '../../lib/catalog/law/law.ts';
import { LicenceSchema, type Licence } from '../../lib/catalog/law/licence.ts';
import {
  licencesOfModel,
  type LicensedModel,
  type ModelLicence,
} from '../../lib/catalog/law/licences-of-model.ts';
import { ProviderSchema, type Provider } from '../../lib/catalog/market/provider.ts';
import { RetirementListSchema, type RetirementList } from '../../lib/catalog/models/retirement/retirement.ts';
import { named } from './named.ts';

/** What providers promise about data, sorted by name. */
export const allProviders: readonly Provider[] = readFactFiles('src/content/providers', ProviderSchema).sort(
  (a, b) => a.name.localeCompare(b.name, 'en'),
);

/** Every licence, sorted by its name. */
export const allLicences: readonly Licence[] = readFactFiles('src/content/licences', LicenceSchema).sort(
  (a, b) => a.name.localeCompare(b.name, 'en'),
);

/** Every law, sorted by the name of its file. */
export const allLaws: readonly Law[] = readFactFiles('src/content/laws', LawSchema);

/** The models of each vendor's API and their last days. */
export const allRetirements: readonly FactFile<RetirementList>[] = readFactFiles(
  'src/content/retirements',
  RetirementListSchema,
);

/** The claims of the article, in the order of its parts. */
export const allClaims: readonly ClaimList[] = readFactFiles('src/content/claims', ClaimListSchema).sort(
  (a, b) => a.order - b.order,
);

/** Every term of the glossary, in alphabetical order. */
export const allTerms: readonly GlossaryTerm[] = readFactFiles('src/content/glossary', GlossarySchema)
  .flatMap(({ terms }) => terms)
  .sort((a, b) => a.term.localeCompare(b.term, 'en'));

/** Returns a law by the name of its file. Throws with near names when there is none. */
export function lawNamed(id: string): Law {
  return named(allLaws, id, 'law', 'src/content/laws');
}

/** Returns a licence by the name of its file. Throws with near names when there is none. */
export function licenceNamed(id: string): Licence {
  return named(allLicences, id, 'licence', 'src/content/licences');
}

/** Returns the licences of a model with published weights: every page takes them from here. Empty if not known. */
export function licencesOf(model: LicensedModel): readonly ModelLicence[] {
  return licencesOfModel(allLicences, model);
}

/** Returns a benchmark by the name of its file. Throws with near names when there is none. */
export function benchmarkNamed(id: string): Benchmark {
  return named(
    readFactFiles('src/content/benchmarks', BenchmarkSchema),
    id,
    'benchmark',
    'src/content/benchmarks',
  );
}
