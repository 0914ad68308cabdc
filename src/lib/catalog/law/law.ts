import { z } from 'zod';
import { PartialDateSchema, SourceSchema } from '../source.ts';
import { StatementSchema } from '../statement.ts';

/** The roles under these laws. A company can have several. */
export const LEGAL_ROLES = [
  'model-provider',
  'system-provider',
  'deployer',
  'controller',
  'processor',
  'health-entity',
  'business-associate',
  'cloud-provider',
  'business',
] as const;

/** A law that affects the choice, with its dates: a file in src/content/laws. */
export const LawSchema = z.strictObject({
  name: z.string().min(3),
  /** Its number or section. */
  citation: z.string().min(3),
  /** The official text. */
  text: SourceSchema,
  /** Whom it binds, and what it requires of them. */
  binds: StatementSchema,
  asks: StatementSchema,
  /** A common misconception about it. */
  misreading: StatementSchema,
  dates: z
    .array(
      z.strictObject({
        date: PartialDateSchema,
        what: z.string().min(5),
        /** Article or section of the law. */
        article: z.string().min(2).optional(),
        /** Whom the date concerns. Empty where it is only a step of the law. */
        roles: z.array(z.enum(LEGAL_ROLES)),
        source: SourceSchema,
        secondHand: z.literal(true).optional(),
      }),
    )
    .min(1),
  note: StatementSchema.optional(),
});

/** A law as its file describes it. */
export type LawFacts = z.infer<typeof LawSchema>;

/** A law with the name of its file as `id`. */
export type Law = LawFacts & { readonly id: string };

/** A role under a law. */
export type LegalRole = (typeof LEGAL_ROLES)[number];

/** A date of a law. */
export type LawDate = LawFacts['dates'][number];
