/**
 * The questions with their options, in the order in which they are asked: what rules out most comes first. The words
 * that a reader sees are content (src/content/decision/questions.yaml).
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

/** “I don't know”, which is an answer to every question; what it counts as stands in UNKNOWN_MEANS. */
export const UNKNOWN = 'unknown';

/** What a reader can answer to a question. */
export type Answer<Question extends QuestionId = QuestionId> = OptionId<Question> | typeof UNKNOWN;

/** What a reader has answered so far; a question that was not asked or not answered is left out. */
export type GivenAnswers = { readonly [Question in QuestionId]?: Answer<Question> };

/** An option for every question: what the rules are read with. */
export type CompleteAnswers = { readonly [Question in QuestionId]: OptionId<Question> };

/** The questions in the order in which they are asked. */
export const QUESTION_ORDER = Object.keys(QUESTION_OPTIONS) as readonly QuestionId[];

/**
 * What “I don't know” counts as: in each question the option whose error is cheaper to put right. Not knowing who may
 * see the text means signed terms, not any terms; not knowing the traffic means paying for each use, not for a GPU.
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
 * How the answer to a question can become another one: a `fact` of the case, which only a different case changes;
 * something that `grows` by itself and is to be watched; or what `work` or money can bring about.
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
 * Says whether a text is the id of a question.
 *
 * @example `data` is, `privacy` is not.
 */
export function isQuestion(text: string): text is QuestionId {
  return Object.hasOwn(QUESTION_OPTIONS, text);
}

/**
 * Says whether a text is an answer to a question.
 *
 * @example `yes` is one to `ops`, and so is `unknown`; `maybe` is not.
 */
export function isAnswerTo<Question extends QuestionId>(
  question: Question,
  text: string,
): text is Answer<Question> {
  return text === UNKNOWN || optionsOf(question).some((option) => option === text);
}
