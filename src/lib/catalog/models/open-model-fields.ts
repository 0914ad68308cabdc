import { z } from 'zod';
import { PartialDateSchema, SourceSchema } from '../source.ts';

/** A context length that somebody states, in tokens. */
const StatedContextSchema = z.strictObject({
  tokens: z.int().positive(),
  source: SourceSchema,
  /** Set where the source is not the maker but repeats what the maker says. */
  secondHand: z.literal(true).optional(),
});

/** A licence of a model: the name of a file in src/content/licences, and where that was read. */
const LicenceReferenceSchema = z.strictObject({
  id: z.string().min(2),
  source: SourceSchema,
  /** Set where only a third party says that this version is under this licence. */
  secondHand: z.literal(true).optional(),
  note: z.string().min(5).optional(),
});

/** What a file can say of any model with published weights, whether or not its configuration was read. */
export const OPEN_MODEL_FIELDS = {
  name: z.string().min(2),
  maker: z.string().min(2),
  released: z
    .strictObject({
      date: PartialDateSchema,
      source: SourceSchema,
      /** Set where the source is not the maker. */
      secondHand: z.literal(true).optional(),
    })
    .optional(),
  /**
   * The licences that apply to exactly this version. A model that was derived from another can have two. Omitted: not
   * known. Every page takes them from here, with `licencesOfModel`.
   */
  licences: z.array(LicenceReferenceSchema).min(1).optional(),
  /** What the maker says of the context. The positions in the configuration are often another number. */
  context: z
    .strictObject({
      /** As the model was trained, without any setting. */
      native: StatedContextSchema.optional(),
      /** With a setting that stretches it, such as YaRN. */
      extended: StatedContextSchema.extend({ how: z.string().min(2) }).optional(),
    })
    .optional(),
  /** A remark for editors. */
  note: z.string().optional(),
};

/** A repository on Hugging Face: owner/name. */
export const RepositorySchema = z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'write owner/name');

/** A licence of a model, as its file refers to it. */
export type LicenceReference = z.infer<typeof LicenceReferenceSchema>;
