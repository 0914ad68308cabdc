import { z } from 'zod';
import { ArchitectureSchema } from './architecture.ts';
import { PartialDateSchema, SourceSchema, type Unsourced } from '../source.ts';

/** One open model: a file in src/content/models. Omit fields that no source gives; the pages then say "not known". */
export const ModelSchema = z.strictObject({
  name: z.string().min(2),
  maker: z.string().min(2),
  /** The publisher's repository on Hugging Face: owner/name. */
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'write owner/name'),
  released: z.strictObject({ date: PartialDateSchema, source: SourceSchema }).optional(),
  licence: z
    .strictObject({
      name: z.string().min(2),
      spdx: z.string().min(2).optional(),
      source: SourceSchema,
    })
    .optional(),
  /**
   * The precision in which the maker publishes the weights. Only where its configuration says that they are quantized.
   */
  published: z
    .strictObject({ precision: z.enum(['FP8', 'INT4', 'MXFP4', 'NVFP4']), source: SourceSchema })
    .optional(),
  /** The longest context that the publisher states, in tokens. */
  contextLength: z.int().positive(),
  architecture: ArchitectureSchema,
  /** A remark for editors. */
  note: z.string().optional(),
});

/** A model as its file describes it. */
export type ModelFacts = z.infer<typeof ModelSchema>;

/** A precision below 16 bits in which a maker publishes weights. */
export type PublishedPrecision = NonNullable<ModelFacts['published']>['precision'];

/** The part of a model that says in which precision its maker publishes it. */
export type PublishedModel = Unsourced<Pick<ModelFacts, 'published'>>;

/** A model with the name of its file as `id`. Everything else refers to it by that. */
export type Model = ModelFacts & { readonly id: string };
