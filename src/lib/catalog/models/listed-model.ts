import { z } from 'zod';
import { OPEN_MODEL_FIELDS, RepositorySchema } from './open-model-fields.ts';
import { SourceSchema } from '../source.ts';

/**
 * An open model of which we know size and terms, but not the configuration: a file in src/content/listed-models. It is
 * in the tables of models and has a page; no calculator takes it. Once its configuration has been read, its file moves
 * to src/content/models.
 */
export const ListedModelSchema = z.strictObject({
  ...OPEN_MODEL_FIELDS,
  /** The publisher's repository, where its name was read. */
  repository: RepositorySchema.optional(),
  /** Weights in billions, as somebody states them: all of them, and those that a token reads. */
  size: z
    .strictObject({
      billions: z.number().positive(),
      activeBillions: z.number().positive().optional(),
      source: SourceSchema,
      /** Set where the source is not the maker. */
      secondHand: z.literal(true).optional(),
      note: z.string().min(5).optional(),
    })
    .optional(),
  /** Why no calculator takes it, in words for the reader. */
  notModelled: z.string().min(10),
});

/** A model with the name of its file as `id`. No file in src/content/models may have the same name. */
export type ListedModel = z.infer<typeof ListedModelSchema> & { readonly id: string };
