import { z } from 'zod';
import { GuideSectionSchema } from './guide-page.ts';
import { SourceSchema } from '../source.ts';

/** Our verdict on a statement in the article. */
const VERDICTS = ['true', 'nuance', 'outdated', 'wrong', 'opinion', 'none'] as const;

const ClaimSchema = z
  .strictObject({
    id: z.string().regex(/^S\d{1,2}$/, 'write S and the number of the claim'),
    /** What the article says, in our own words. */
    says: z.string().min(5),
    verdict: z.enum(VERDICTS),
    /** What to add, or what is true instead. */
    correction: z.string().min(5),
    sources: z.array(SourceSchema).min(1).optional(),
    /** Set where the evidence is the guide's own calculators and formulas. */
    computedHere: z.literal(true).optional(),
    secondHand: z.literal(true).optional(),
    /** The page of this guide about it. */
    section: GuideSectionSchema,
  })
  .refine(
    ({ verdict, sources, computedHere }) =>
      !['outdated', 'wrong'].includes(verdict) || sources !== undefined || computedHere === true,
    {
      message: 'a claim called wrong or outdated needs `sources`, or `computedHere: true`',
      path: ['sources'],
    },
  );

/** The claims of one part of the article: a file in src/content/claims. */
export const ClaimListSchema = z.strictObject({
  /** The part of the article, as a heading. */
  part: z.string().min(3),
  /** Its place among the parts, from 1. */
  order: z.int().positive(),
  claims: z.array(ClaimSchema).min(1),
});

/** One claim with its verdict. */
export type Claim = z.infer<typeof ClaimSchema>;

/** The claims of one part of the article. */
export type ClaimList = z.infer<typeof ClaimListSchema>;
