import { z } from 'zod';

import { SourceSchema } from '../../lib/catalog/source.ts';

/** The props of a chapter's pieces. The messages are advice to the chapter's author. */

const sentence = z
  .string()
  .trim()
  .min(15, 'write a whole sentence')
  .regex(/[.?]$/, 'write a whole sentence, with a full stop at its end');

const words = z.string().trim().min(2, 'write at least a word');

const day = z.iso.date('write a day of the calendar as YYYY-MM-DD');

export const CheckedProps = z.strictObject({ on: day });

export const DeeperProps = z.strictObject({ title: words });

export const FigureProps = z.strictObject({ finding: sentence, tableTitle: words.optional() });

/** `step` says in a few words what happens, as in “Counting a month’s requests”. */
export const StoryProps = z.strictObject({ step: words });

export const ScrollTableProps = z.strictObject({ label: words });

/** The verdicts on a claim, with their words and marks. */
export const verdicts = {
  true: { mark: '✓', words: 'True' },
  nuance: { mark: '◐', words: 'True, with a condition' },
  outdated: { mark: '↻', words: 'Out of date' },
  wrong: { mark: '✗', words: 'Wrong' },
  opinion: { mark: '“ ”', words: 'An opinion' },
} as const;

export const ClaimProps = z.strictObject({
  says: words,
  verdict: z.enum(Object.keys(verdicts) as (keyof typeof verdicts)[], {
    error: `use one of: ${Object.keys(verdicts).join(', ')}`,
  }),
});

const ChoiceSchema = z.strictObject({
  text: words,
  /** Why the choice is right or wrong; shown when the reader opens it. */
  why: sentence,
  right: z.literal(true, 'write `right: true` on the right choice and leave it out elsewhere').optional(),
});

const QuestionSchema = z.strictObject({
  ask: sentence,
  choices: z
    .array(ChoiceSchema)
    .min(2, 'give two choices or more')
    .refine(
      (choices) => choices.filter(({ right }) => right).length === 1,
      'mark exactly one choice `right: true`',
    ),
});

export const QuizProps = z.strictObject({ questions: z.array(QuestionSchema).min(1, 'ask something') });

const CitedSourceSchema = SourceSchema.safeExtend({
  /** The name by which the chapter cites the source: `llama-config`. */
  id: z.string().regex(/^[a-z0-9-]+$/, 'write the id in small letters, digits and hyphens'),
});

const CitedSourcesSchema = z
  .array(CitedSourceSchema)
  .min(1, 'list a source')
  .refine(
    (list) => new Set(list.map(({ id }) => id)).size === list.length,
    'give each source an id of its own',
  );

export const SourcesProps = z.strictObject({ list: CitedSourcesSchema });

export const SourceProps = z
  .strictObject({ of: CitedSourcesSchema, id: z.string() })
  .refine(({ of, id }) => of.some((source) => source.id === id), {
    message: 'no source of the list has this id; add it to the list or correct the id',
    path: ['id'],
  });

/** A source with the id under which a chapter cites it. */
export type CitedSource = z.infer<typeof CitedSourceSchema>;
