import { z } from 'zod';
import { StatementSchema } from '../statement.ts';

/** Who runs the machine that answers. */
const PROVIDER_KINDS = ['maker', 'tenant', 'open-weights-host', 'router'] as const;

/** Whether prompts may be used for training, according to the provider. */
const TRAINING_ANSWERS = ['no', 'opt-in', 'opt-out', 'yes', 'not-stated', 'depends'] as const;

/** How a customer gets zero data retention. */
const ZERO_RETENTION_WAYS = ['default', 'self-service', 'on-approval', 'none-found', 'depends'] as const;

/**
 * What one provider promises about the data sent to one of its services: a file in src/content/providers. Each field is
 * a statement by the provider with the day on which it was read. Omit what no source says; the pages then say “not
 * known”.
 */
export const ProviderSchema = z.strictObject({
  name: z.string().min(2),
  kind: z.enum(PROVIDER_KINDS),
  /** Which services the statements cover, and which they do not. */
  covers: z.string().min(10),
  trains: StatementSchema.extend({ answer: z.enum(TRAINING_ANSWERS) }).strict(),
  retention: StatementSchema.extend({
    /**
     * The longest time in days for which ordinary prompts are kept by default; 0 is “not kept”. Omitted where it
     * depends.
     */
    days: z.int().min(0).optional(),
  }).strict(),
  /** A second page of the same provider that contradicts the first about retention. */
  retentionConflict: StatementSchema.optional(),
  zeroRetention: StatementSchema.extend({
    how: z.enum(ZERO_RETENTION_WAYS),
    /** What it does not cover. */
    exceptions: z.string().min(5).optional(),
  }).strict(),
  /** Where data is processed or stored. */
  regions: StatementSchema.optional(),
  /** A business associate agreement, which US law requires for handling health information. */
  healthAgreement: StatementSchema.optional(),
  /** Audit reports, such as SOC 2. */
  audits: StatementSchema.optional(),
  /** What else a reader should know. */
  note: StatementSchema.optional(),
});

/** What one provider promises about data, as its file describes it. */
export type ProviderFacts = z.infer<typeof ProviderSchema>;

/** A provider with the name of its file as `id`. */
export type Provider = ProviderFacts & { readonly id: string };
