import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

import { deviceLoader, factLoader } from './integrations/fact-loader.ts';
import { AcceleratorSchema } from './lib/catalog/machines/accelerator.ts';
import { AssumptionSchema } from './lib/catalog/market/assumption-facts.ts';
import { BenchmarkSchema } from './lib/catalog/models/benchmark.ts';
import { ChangeListSchema } from './lib/catalog/course/change.ts';
import { ClaimListSchema } from './lib/catalog/course/claim.ts';
import {
  DecisionTextsSchema,
  OutcomeWordsSchema,
  QuestionWordsSchema,
  ScenarioSchema,
} from './lib/catalog/course/decision-words.ts';
import { EvidenceSchema } from './lib/catalog/measurements/evidence.ts';
import { GlossarySchema } from './lib/catalog/course/glossary.ts';
import { LawSchema } from './lib/catalog/law/law.ts';
import { LicenceSchema } from './lib/catalog/law/licence.ts';
import { ListedModelSchema } from './lib/catalog/models/listed-model.ts';
import { ModelSchema } from './lib/catalog/models/model.ts';
import { OfferSchema } from './lib/catalog/market/offer.ts';
import { PaidModelSchema } from './lib/catalog/models/paid-model.ts';
import { PriceSourceSchema } from './lib/catalog/market/price-source.ts';
import { RentalSchema } from './lib/catalog/market/rental.ts';
import { ProviderSchema } from './lib/catalog/market/provider.ts';
import { RetirementListSchema } from './lib/catalog/models/retirement/retirement.ts';
import { SpeedEvidenceSchema } from './lib/catalog/measurements/speed-evidence.ts';

/**
 * Every folder in this list is checked against its schema by each build and by `npm run dev`; a mistake stops them with file,
 * line and field. The files of `publications`, `bills` and `runners` are checked where `readFactFiles` reads them, and those
 * of `device-lists` where `readDevices` makes devices of them. A new
 * folder needs a schema in src/lib/catalog, a line here and a row in the README there.
 */
export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  models: defineCollection({ loader: factLoader('src/content/models/', ModelSchema), schema: ModelSchema }),
  listedModels: defineCollection({
    loader: factLoader('src/content/listed-models/', ListedModelSchema),
    schema: ListedModelSchema,
  }),
  paidModels: defineCollection({
    loader: factLoader('src/content/paid-models/', PaidModelSchema),
    schema: PaidModelSchema,
  }),
  accelerators: defineCollection({
    loader: deviceLoader(),
    schema: AcceleratorSchema,
  }),
  evidence: defineCollection({
    loader: factLoader('src/content/evidence/', EvidenceSchema),
    schema: EvidenceSchema,
  }),
  speeds: defineCollection({
    loader: factLoader('src/content/speeds/', SpeedEvidenceSchema),
    schema: SpeedEvidenceSchema,
  }),
  providers: defineCollection({
    loader: factLoader('src/content/providers/', ProviderSchema),
    schema: ProviderSchema,
  }),
  licences: defineCollection({
    loader: factLoader('src/content/licences/', LicenceSchema),
    schema: LicenceSchema,
  }),
  laws: defineCollection({ loader: factLoader('src/content/laws/', LawSchema), schema: LawSchema }),
  retirements: defineCollection({
    loader: factLoader('src/content/retirements/', RetirementListSchema),
    schema: RetirementListSchema,
  }),
  benchmarks: defineCollection({
    loader: factLoader('src/content/benchmarks/', BenchmarkSchema),
    schema: BenchmarkSchema,
  }),
  changes: defineCollection({
    loader: factLoader('src/content/changes/', ChangeListSchema),
    schema: ChangeListSchema,
  }),
  claims: defineCollection({
    loader: factLoader('src/content/claims/', ClaimListSchema),
    schema: ClaimListSchema,
  }),
  glossary: defineCollection({
    loader: factLoader('src/content/glossary/', GlossarySchema),
    schema: GlossarySchema,
  }),
  offers: defineCollection({ loader: factLoader('src/content/offers/', OfferSchema), schema: OfferSchema }),
  rentals: defineCollection({
    loader: factLoader('src/content/rentals/', RentalSchema),
    schema: RentalSchema,
  }),
  priceSources: defineCollection({
    loader: factLoader('src/content/price-sources/', PriceSourceSchema),
    schema: PriceSourceSchema,
  }),
  assumptions: defineCollection({
    loader: factLoader('src/content/assumptions/', AssumptionSchema),
    schema: AssumptionSchema,
  }),
  decisionQuestions: defineCollection({
    loader: factLoader('src/content/decision/questions/', QuestionWordsSchema),
    schema: QuestionWordsSchema,
  }),
  decisionOutcomes: defineCollection({
    loader: factLoader('src/content/decision/outcomes/', OutcomeWordsSchema),
    schema: OutcomeWordsSchema,
  }),
  decisionTexts: defineCollection({
    loader: factLoader('src/content/decision/', DecisionTextsSchema),
    schema: DecisionTextsSchema,
  }),
  decisionScenarios: defineCollection({
    loader: factLoader('src/content/decision/scenarios/', ScenarioSchema),
    schema: ScenarioSchema,
  }),
};
