import { z } from 'zod';
import { SourceSchema } from '../source.ts';

const SentenceSchema = z.string().min(10, 'write a whole sentence');
const IdSchema = z.string().regex(/^[a-z0-9-]+$/, 'write the id in small letters, digits and hyphens');

/** The words of one question: a file in src/content/decision/questions, named after the question. */
export const QuestionWordsSchema = z.strictObject({
  /** The question itself, as the heading of its page. */
  title: z.string().endsWith('?', 'a title is a question and ends with “?”'),
  /** A few words for the summary of the answers, as in “Change who may see the text”. */
  short: z.string().min(3),
  /** Why it is asked. */
  why: SentenceSchema,
  /** The options by id, in the order of src/lib/decision/table/questions.ts. */
  options: z.record(
    IdSchema,
    z.strictObject({
      label: z.string().min(2),
      /** A word or two for the drawn map. Omitted where the label is short enough. */
      short: z.string().min(2).max(20, 'write at most 20 characters: it stands in a small box').optional(),
      hint: SentenceSchema.optional(),
    }),
  ),
  /** What “I don't know” counts as, and why. */
  unknown: SentenceSchema,
});

/** The words of one outcome: a file in src/content/decision/outcomes, named after the outcome. */
export const OutcomeWordsSchema = z.strictObject({
  name: z.string().min(5),
  /** One line for lists. */
  line: SentenceSchema,
  /** What it is, a paragraph each. */
  what: z.array(SentenceSchema).min(1),
  /** When it is the right choice, and when the wrong one: a sentence for each reason. */
  right: z.array(SentenceSchema).min(2),
  wrong: z.array(SentenceSchema).min(2),
  /** How to start this week: steps to tick off, in this order. */
  start: z.array(SentenceSchema).min(3),
  /** What you pay for, in words. Numbers are computed where they are shown. */
  cost: z.array(SentenceSchema).min(1),
  privacy: z.array(SentenceSchema).min(1),
  /** How to get out of it again. */
  exit: z.array(SentenceSchema).min(1),
});

/** Short texts by id: the files rules, flags and article in src/content/decision. */
export const DecisionTextsSchema = z.strictObject({
  texts: z.record(
    IdSchema,
    z.strictObject({
      says: SentenceSchema,
      /** For a rule: what to do next. */
      next: SentenceSchema.optional(),
    }),
  ),
});

/** A published case, with what a good answer to it would be: a file in src/content/decision/scenarios. */
export const ScenarioSchema = z.strictObject({
  /** What the case is, in our own words. */
  story: SentenceSchema,
  /** The answers that the story gives, by question. */
  answers: z.record(IdSchema, IdSchema),
  /** Questions whose answers we assumed, because the source does not give them. */
  assumed: z.array(IdSchema).optional(),
  /** Outcomes that a sensible adviser could recommend, and outcomes that none should. */
  acceptable: z.array(IdSchema).min(1),
  unacceptable: z.array(IdSchema).min(1),
  why: SentenceSchema,
  /** What was done or advised in the end, where the source says so. */
  done: IdSchema.optional(),
  source: SourceSchema,
});

/** The words of one question. */
export type QuestionWords = z.infer<typeof QuestionWordsSchema>;
/** The words of one outcome. */
export type OutcomeWords = z.infer<typeof OutcomeWordsSchema>;
/** Short texts by id. */
export type DecisionTexts = z.infer<typeof DecisionTextsSchema>;
/** A published case. */
export type Scenario = z.infer<typeof ScenarioSchema>;
