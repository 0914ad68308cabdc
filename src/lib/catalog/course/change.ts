import { z } from 'zod';
import { eventProblem } from '../event-standing.ts';
import { GuideSectionSchema } from './guide-page.ts';
import { PartialDateSchema, SourceSchema } from '../source.ts';

/** What a change is about, in the order in which readers look for it. */
const CHANGE_KINDS = ['price', 'model', 'terms', 'law', 'licence', 'program', 'finding'] as const;

const ChangeSchema = z
  .strictObject({
    /** Anchor on the page and identity in the feed. Never change it or use it again. */
    id: z.string().regex(/^[a-z0-9-]+$/, 'write the id in small letters, digits and hyphens'),
    /** The day, month or year of the change. */
    date: PartialDateSchema,
    kind: z.enum(CHANGE_KINDS),
    /** What changed, as the heading of the entry. */
    what: z.string().min(10).max(120),
    /** How it was before, and how it is now. `was` is omitted for something new. */
    was: z.string().min(2).optional(),
    now: z.string().min(2).optional(),
    source: SourceSchema,
    /** Where the earlier state was read, and other pages that say the same. */
    otherSources: z.array(SourceSchema).min(1).optional(),
    secondHand: z.literal(true).optional(),
    /** Set while no source of the day or later says that it has come about. */
    announced: z.literal(true).optional(),
    /** For a price, instead of `was` and `now`: the file in src/content/offers whose dated prices have both. */
    offer: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .optional(),
    /** What a reader must know to interpret it correctly. */
    note: z.string().min(10).optional(),
    /** The page of this guide about it. */
    section: GuideSectionSchema,
  })
  .refine(
    ({ now, was, offer }) =>
      (now === undefined) !== (offer === undefined) && (was === undefined || now !== undefined),
    {
      message:
        'write how it is under `now` and how it was under `was`, or name an `offer` whose price list has both',
      path: ['now'],
    },
  )
  .refine(({ offer, date }) => offer === undefined || date.length === 10, {
    message: 'a price changes on a day: write YYYY-MM-DD',
    path: ['date'],
  })
  .superRefine(({ date, announced, source, otherSources = [] }, context) => {
    const message = eventProblem({ day: date, announced, sources: [source, ...otherSources] });
    if (message !== undefined) context.addIssue({ code: 'custom', message, path: ['date'] });
  });

/** Changed facts of one kind: a file in src/content/changes. */
export const ChangeListSchema = z.strictObject({ changes: z.array(ChangeSchema).min(1) });

/** A fact that changed, with its state before and after. */
export type Change = z.infer<typeof ChangeSchema>;

/** What a change is about. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];
