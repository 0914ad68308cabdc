/**
 * The questions with their options, in the order in which they are asked: what rules out most comes first. The words
 * that a reader sees are content (src/content/decision/questions/).
 */
export const QUESTION_OPTIONS = {
  task: ['rules', 'learn', 'personal', 'app'],
  data: ['any', 'contract', 'sovereign', 'own-account', 'own-hardware'],
  quality: ['untested', 'basic', 'strong', 'frontier'],
  split: ['no', 'yes'],
  volume: ['low', 'medium', 'high'],
  control: ['no', 'yes'],
  stage: ['early', 'live'],
  hardware: ['none', 'laptop', 'server'],
  ops: ['no', 'yes'],
} as const;

/** A question by its id. */
export type QuestionId = keyof typeof QUESTION_OPTIONS;

/** An option of a question by its id. */
export type OptionId<Question extends QuestionId = QuestionId> = (typeof QUESTION_OPTIONS)[Question][number];

/** “I don't know”, an answer to every question; UNKNOWN_MEANS says what it counts as. */
export const UNKNOWN = 'unknown';

/** What a reader can answer to a question. */
export type Answer<Question extends QuestionId = QuestionId> = OptionId<Question> | typeof UNKNOWN;

/** The answers so far; questions without an answer are omitted. */
export type GivenAnswers = { readonly [Question in QuestionId]?: Answer<Question> };

/** An option for every question: the input of the rules. */
export type CompleteAnswers = { readonly [Question in QuestionId]: OptionId<Question> };

/** The questions in the order in which they are asked. */
export const QUESTION_ORDER = Object.keys(QUESTION_OPTIONS) as readonly QuestionId[];

/**
 * What “I don't know” counts as: for each question the option that is cheaper to correct when it turns out wrong. Not
 * knowing who may see the text means signed terms, not any terms; not knowing the traffic means paying for each use, not
 * for a GPU.
 */
export const UNKNOWN_MEANS: CompleteAnswers = {
  task: 'app',
  data: 'contract',
  quality: 'untested',
  split: 'no',
  volume: 'low',
  control: 'no',
  stage: 'early',
  hardware: 'none',
  ops: 'no',
};

/**
 * How the answer to a question can change: a `fact` of the case changes only with the case; something that `grows` changes
 * by itself and should be watched; `work` or money can bring the rest about.
 */
export const QUESTION_CHANGES: Readonly<Record<QuestionId, 'fact' | 'grows' | 'work'>> = {
  task: 'fact',
  data: 'fact',
  quality: 'work',
  split: 'work',
  volume: 'grows',
  control: 'fact',
  stage: 'grows',
  hardware: 'work',
  ops: 'work',
};

/**
 * Returns the options of a question in their order.
 *
 * @example `ops` has `no` and `yes`.
 */
export function optionsOf(question: QuestionId): readonly OptionId[] {
  return QUESTION_OPTIONS[question];
}

/**
 * Returns whether a text is the id of a question.
 *
 * @example `data` is, `privacy` is not.
 */
export function isQuestion(text: string): text is QuestionId {
  return Object.hasOwn(QUESTION_OPTIONS, text);
}

/**
 * Returns whether a text is an answer to a question.
 *
 * @example `yes` is an answer to `ops`, and so is `unknown`; `maybe` is not.
 */
export function isAnswerTo<Question extends QuestionId>(
  question: Question,
  text: string,
): text is Answer<Question> {
  return text === UNKNOWN || optionsOf(question).some((option) => option === text);
}
