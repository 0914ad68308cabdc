import { z } from 'zod';
import { StatementSchema } from '../statement.ts';

/** Who runs the machine that answers. */
const PROVIDER_KINDS = ['maker', 'tenant', 'open-weights-host', 'router'] as const;

/** Whether prompts may be used for training, as the provider says. */
const TRAINING_ANSWERS = ['no', 'opt-in', 'opt-out', 'yes', 'not-stated', 'depends'] as const;

/** How a customer comes to zero data retention. */
const ZERO_RETENTION_WAYS = ['default', 'self-service', 'on-approval', 'none-found', 'depends'] as const;

/**
 * What one provider promises about the data sent to one of its services: a file in src/content/providers. Each line is
 * a statement of the provider with the day it was read; what no source was found for is left out, and pages say “not
 * known”.
 */
export const ProviderSchema = z.strictObject({
  name: z.string().min(2),
  kind: z.enum(PROVIDER_KINDS),
  /** Which service the statements are about, and which not. */
  covers: z.string().min(10),
  trains: StatementSchema.extend({ answer: z.enum(TRAINING_ANSWERS) }).strict(),
  retention: StatementSchema.extend({
    /** The longest time in days that usual prompts are kept by default; 0 is “not kept”. Left out where it depends. */
    days: z.int().min(0).optional(),
  }).strict(),
  /** A second page of the same provider that says something else about retention. */
  retentionConflict: StatementSchema.optional(),
  zeroRetention: StatementSchema.extend({
    how: z.enum(ZERO_RETENTION_WAYS),
    /** What stays outside it. */
    exceptions: z.string().min(5).optional(),
  }).strict(),
  /** Where data is processed or stored. */
  regions: StatementSchema.optional(),
  /** A business associate agreement, which US law asks for when health information is handled. */
  healthAgreement: StatementSchema.optional(),
  /** Audit reports, such as SOC 2. */
  audits: StatementSchema.optional(),
  /** What a reader should know besides. */
  note: StatementSchema.optional(),
});

/** What one provider promises about data, as its file describes it. */
export type ProviderFacts = z.infer<typeof ProviderSchema>;

/** A provider with the name of its file. */
export type Provider = ProviderFacts & { readonly id: string };
