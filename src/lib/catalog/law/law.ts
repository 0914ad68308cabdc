import { z } from 'zod';
import { PartialDateSchema, SourceSchema } from '../source.ts';
import { StatementSchema } from '../statement.ts';

/** The part somebody plays; the same company may play several. */
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

/** A law that bears on the choice, with its dates: a file in src/content/laws. */
export const LawSchema = z.strictObject({
  name: z.string().min(3),
  /** Its number or section. */
  citation: z.string().min(3),
  /** The official text. */
  text: SourceSchema,
  binds: StatementSchema,
  asks: StatementSchema,
  /** What is often said of it and is not so. */
  misreading: StatementSchema,
  dates: z
    .array(
      z.strictObject({
        date: PartialDateSchema,
        what: z.string().min(5),
        /** Where it stands: article or section. */
        article: z.string().min(2).optional(),
        /** Whom the date concerns. Empty where it only marks a step of the law. */
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

/** A law with the name of its file. */
export type Law = LawFacts & { readonly id: string };

/** The part somebody plays under a law. */
export type LegalRole = (typeof LEGAL_ROLES)[number];

/** A date of a law. */
export type LawDate = LawFacts['dates'][number];
