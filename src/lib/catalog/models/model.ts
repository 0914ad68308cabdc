import { z } from 'zod';
import { ArchitectureSchema } from './architecture.ts';
import { OPEN_MODEL_FIELDS, RepositorySchema } from './open-model-fields.ts';
import { SourceSchema, type Unsourced } from '../source.ts';

/**
 * One open model whose configuration was read: a file in src/content/models. Omit fields that no source gives; the
 * pages then say “not in our data”. A model of which only size and terms are known is in `listed-model.ts`.
 */
export const ModelSchema = z.strictObject({
  ...OPEN_MODEL_FIELDS,
  /** The publisher's repository. */
  repository: RepositorySchema,
  /**
   * The precision in which the maker publishes the weights. Only where its configuration says that they are quantized.
   */
  published: z
    .strictObject({ precision: z.enum(['FP8', 'INT4', 'MXFP4', 'NVFP4']), source: SourceSchema })
    .optional(),
  /** The positions in the configuration, in tokens: the length that calculations know. */
  contextLength: z.int().positive(),
  architecture: ArchitectureSchema,
});

/** A model as its file describes it. */
export type ModelFacts = z.infer<typeof ModelSchema>;

/** A precision below 16 bits in which a maker publishes weights. */
export type PublishedPrecision = NonNullable<ModelFacts['published']>['precision'];

/** The part of a model that says in which precision its maker publishes it. */
export type PublishedModel = Unsourced<Pick<ModelFacts, 'published'>>;

/** A model with the name of its file as `id`. Everything else refers to it by that. */
export type Model = ModelFacts & { readonly id: string };
