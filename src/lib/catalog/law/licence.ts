import { z } from 'zod';
import { PartialDateSchema, SourceSchema } from '../source.ts';
import { StatementSchema } from '../statement.ts';

/** What a clause of the licence says, in our own words. */
const ClauseSchema = z.string().min(10, 'say in a sentence what the licence says');

const PermissionSchema = z.strictObject({
  allowed: z.enum(['yes', 'with-conditions', 'no']),
  clause: ClauseSchema,
});

/** From what size on the licence asks for more. */
const ThresholdSchema = z.strictObject({
  measure: z.enum(['monthly-users', 'monthly-revenue-dollars', 'yearly-revenue-dollars']),
  above: z.number().positive(),
  /** Whose users or revenue count. */
  counts: z.enum(['licensee-and-affiliates', 'product']),
  /** Llama's licences look at one month in the past, the others at any time. */
  when: z.enum(['month-before-release', 'any-time']),
  /** Only counts for those who sell access to the model itself. */
  onlyWhenHosting: z.literal(true).optional(),
  then: z.enum(['ask-for-licence', 'show-name']),
  clause: ClauseSchema,
});

/** How far a part of the model is public. */
const PartSchema = z.enum(['yes', 'part', 'no', 'varies']);

/** A licence of open weights, clause by clause: a file in src/content/licences. */
export const LicenceSchema = z.strictObject({
  name: z.string().min(3),
  /** The short name in the SPDX list, where it has one. */
  spdx: z.string().min(2).optional(),
  /** When this text was published. */
  dated: PartialDateSchema.optional(),
  commercialUse: z.strictObject({
    allowed: z.enum(['yes', 'with-conditions', 'no', 'not-known']),
    clause: ClauseSchema,
  }),
  thresholds: z.array(ThresholdSchema).min(1).optional(),
  /** Set where the thresholds do not count for use inside one’s own company. */
  internalUseFree: z.literal(true).optional(),
  /** What must be shown or kept; `shown` where users or readers must see a name. */
  naming: z.strictObject({ shown: z.boolean(), clause: ClauseSchema }).optional(),
  /** What holds for models made from this one. */
  derivedModels: ClauseSchema.optional(),
  fieldOfUse: z
    .strictObject({
      limited: z.boolean(),
      militaryExcluded: z.literal(true).optional(),
      clause: ClauseSchema,
    })
    .optional(),
  /** Places whose people and companies get no licence, or only for some models. */
  region: z
    .strictObject({
      excludes: z.literal('european-union'),
      /** True where it counts for models that take pictures only. */
      onlyMultimodal: z.boolean(),
      /** Set where all models under the licence take pictures. */
      everyModelIsMultimodal: z.literal(true).optional(),
      clause: ClauseSchema,
    })
    .optional(),
  outputsForTraining: PermissionSchema.optional(),
  hostingForOthers: PermissionSchema.optional(),
  /** What is public of the models listed below. */
  parts: z.strictObject({
    weights: PartSchema,
    inferenceCode: PartSchema,
    trainingCode: PartSchema,
    data: PartSchema,
  }),
  /** What the Open Source Initiative says of it, or that it has said nothing. */
  openSourceInitiative: StatementSchema.extend({
    verdict: z.enum(['approved-software-licence', 'models-comply', 'models-do-not-comply', 'not-judged']),
  }).strict(),
  source: SourceSchema,
  otherSources: z.array(SourceSchema).min(1).optional(),
  /** Set when the text itself could not be read, only accounts of it. */
  secondHand: z.literal(true).optional(),
  /** The exact versions of the catalogue under it. Where the model's own file names no licence, the source stands here. */
  models: z
    .array(
      z.strictObject({
        id: z.string().min(2),
        source: SourceSchema.optional(),
        secondHand: z.literal(true).optional(),
        note: z.string().min(5).optional(),
      }),
    )
    .optional(),
  /** Versions that are not in the catalogue but that people ask about. */
  otherVersions: z.array(z.string().min(3)).min(1).optional(),
  note: z.string().min(10).optional(),
});

/** A licence as its file describes it. */
export type LicenceFacts = z.infer<typeof LicenceSchema>;

/** A licence with the name of its file. */
export type Licence = LicenceFacts & { readonly id: string };
