import { z } from 'zod';
import { PartialDateSchema, SourceSchema } from '../source.ts';
import { StatementSchema } from '../statement.ts';

/** A clause of the licence, in our own words. */
const ClauseSchema = z.string().min(10, 'say in a sentence what the licence says');

const PermissionSchema = z.strictObject({
  allowed: z.enum(['yes', 'with-conditions', 'no']),
  clause: ClauseSchema,
});

/** A size above which the licence requires more. */
const ThresholdSchema = z.strictObject({
  measure: z.enum(['monthly-users', 'monthly-revenue-dollars', 'yearly-revenue-dollars']),
  /** In users, or in US dollars, as `measure` says. */
  above: z.number().positive(),
  /** Whose users or revenue count. */
  counts: z.enum(['licensee-and-affiliates', 'product']),
  /** Llama's licences look at one month in the past, the others at any time. */
  when: z.enum(['month-before-release', 'any-time']),
  /** Applies only to those who sell access to the model itself. */
  onlyWhenHosting: z.literal(true).optional(),
  then: z.enum(['ask-for-licence', 'show-name']),
  clause: ClauseSchema,
});

/** Whether a part of the models is public; `varies` from model to model. */
const PartSchema = z.enum(['yes', 'part', 'no', 'varies']);

/** A licence of open weights, clause by clause: a file in src/content/licences. */
export const LicenceSchema = z.strictObject({
  name: z.string().min(3),
  /** The identifier in the SPDX licence list, if it has one. */
  spdx: z.string().min(2).optional(),
  /** The publication date of this text. */
  dated: PartialDateSchema.optional(),
  commercialUse: z.strictObject({
    allowed: z.enum(['yes', 'with-conditions', 'no', 'not-known']),
    clause: ClauseSchema,
  }),
  thresholds: z.array(ThresholdSchema).min(1).optional(),
  /** Set where the thresholds do not apply to use inside one’s own company. */
  internalUseFree: z.literal(true).optional(),
  /** Notices and names to keep or show. `shown`: users or readers must see a name. */
  naming: z.strictObject({ shown: z.boolean(), clause: ClauseSchema }).optional(),
  /** What applies to models derived from this one. */
  derivedModels: ClauseSchema.optional(),
  fieldOfUse: z
    .strictObject({
      limited: z.boolean(),
      militaryExcluded: z.literal(true).optional(),
      clause: ClauseSchema,
    })
    .optional(),
  /** Regions whose people and companies get no licence, or only for some models. */
  region: z
    .strictObject({
      excludes: z.literal('european-union'),
      /** True where it applies only to models that take pictures. */
      onlyMultimodal: z.boolean(),
      /** Set where all models under the licence take pictures. */
      everyModelIsMultimodal: z.literal(true).optional(),
      clause: ClauseSchema,
    })
    .optional(),
  outputsForTraining: PermissionSchema.optional(),
  hostingForOthers: PermissionSchema.optional(),
  /** Which parts of the models under this licence are public. */
  parts: z.strictObject({
    weights: PartSchema,
    inferenceCode: PartSchema,
    trainingCode: PartSchema,
    data: PartSchema,
  }),
  /** The position of the Open Source Initiative, or that it has none. */
  openSourceInitiative: StatementSchema.extend({
    verdict: z.enum(['approved-software-licence', 'models-comply', 'models-do-not-comply', 'not-judged']),
  }).strict(),
  source: SourceSchema,
  otherSources: z.array(SourceSchema).min(1).optional(),
  /** Set when only accounts of the text could be read, not the text itself. */
  secondHand: z.literal(true).optional(),
  /** Versions outside our catalogue that people ask about. */
  otherVersions: z.array(z.string().min(3)).min(1).optional(),
  note: z.string().min(10).optional(),
});

/** A licence as its file describes it. */
export type LicenceFacts = z.infer<typeof LicenceSchema>;

/** A licence with the name of its file as `id`. */
export type Licence = LicenceFacts & { readonly id: string };
