import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

import { factLoader } from './integrations/fact-loader.ts';
import { AcceleratorSchema } from './lib/catalog/accelerator.ts';
import { EvidenceSchema } from './lib/catalog/evidence.ts';
import { ModelSchema } from './lib/catalog/model.ts';
import { SpeedEvidenceSchema } from './lib/catalog/speed-evidence.ts';

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  models: defineCollection({ loader: factLoader('src/content/models/', ModelSchema), schema: ModelSchema }),
  accelerators: defineCollection({
    loader: factLoader('src/content/accelerators/', AcceleratorSchema),
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
};
