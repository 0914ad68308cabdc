import type { DecisionTexts, OutcomeWords, QuestionWords } from '../catalog/course/decision-words.ts';
import type { DifferenceId } from './article/framework.ts';
import { ARTICLE_LINES, type ArticleLineId } from './article/parity.ts';
import { FLAGS, type FlagId } from './table/flags.ts';
import { OUTCOME_ORDER, type OutcomeId } from './table/outcomes.ts';
import { optionsOf, QUESTION_ORDER, type OptionId, type QuestionId } from './table/questions.ts';
import { RULES, type RuleId } from './table/rules.ts';

/** A rule in words: why it decides so, and what to do next. */
export interface RuleWords {
  readonly reason: string;
  readonly next: string;
}

/** All words of the decision, by the ids that the code uses. */
export interface DecisionWords {
  readonly questions: Readonly<Record<QuestionId, QuestionWords>>;
  readonly outcomes: Readonly<Record<OutcomeId, OutcomeWords>>;
  readonly rules: Readonly<Record<RuleId, RuleWords>>;
  readonly flags: Readonly<Record<FlagId, string>>;
  /** What the article says, and where the nine questions say more. */
  readonly article: Readonly<Record<ArticleLineId | DifferenceId, string>>;
}

/** What a result shows of those words: the pages of the outcomes have the rest. */
export interface ResultWords extends Omit<DecisionWords, 'outcomes'> {
  readonly outcomes: Readonly<Record<OutcomeId, Pick<OutcomeWords, 'name' | 'line' | 'start'>>>;
}

/** The words as they come from the files, by file name. */
export interface WordFiles {
  readonly questions: readonly (QuestionWords & { readonly id: string })[];
  readonly outcomes: readonly (OutcomeWords & { readonly id: string })[];
  /** The files rules, flags and article. */
  readonly texts: readonly (DecisionTexts & { readonly id: string })[];
}

const DIFFERENCES: readonly DifferenceId[] = [
  'conflict',
  'signed-terms',
  'split',
  'own-machine',
  'hosted',
  'people',
];

/**
 * Returns the words without what a result does not show, to be fetched by browsers.
 *
 * @example of the outcome `local` it has the name “Open weights on a laptop or desktop”, and not when it is wrong.
 */
export function resultWords({ outcomes, ...words }: DecisionWords): ResultWords {
  const shown = Object.entries(outcomes).map(([id, { name, line, start }]) => [id, { name, line, start }]);
  return { ...words, outcomes: Object.fromEntries(shown) as ResultWords['outcomes'] };
}

/**
 * Returns the words by id. The ids in the files are checked against those in the code, so that words and rules cannot
 * drift apart unnoticed.
 *
 * @throws {Error} when an id is missing or unknown; the message names every such file and id.
 * @example without the words of `early` the message is “src/content/decision/rules.yaml: `early` is missing; write it
 * as in the other entries.”
 */
export function decisionWords(files: WordFiles): DecisionWords {
  const problems: string[] = [];
  const check = (place: string, found: readonly string[], wanted: readonly string[]): void => {
    problems.push(...idProblems(place, found, wanted));
  };
  const root = 'src/content/decision';
  const idsOf = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  const textsOf = (file: string): DecisionTexts['texts'] =>
    files.texts.find(({ id }) => id === file)?.texts ?? {};
  const rules = textsOf('rules');
  const flags = textsOf('flags');
  const article = textsOf('article');
  check(`${root}/questions/`, idsOf(files.questions), QUESTION_ORDER);
  check(`${root}/outcomes/`, idsOf(files.outcomes), OUTCOME_ORDER);
  check(`${root}/rules.yaml`, Object.keys(rules), idsOf(RULES));
  check(`${root}/flags.yaml`, Object.keys(flags), idsOf(FLAGS));
  check(`${root}/article.yaml`, Object.keys(article), [...idsOf(ARTICLE_LINES), ...DIFFERENCES]);
  for (const { id, options } of files.questions) {
    const question = QUESTION_ORDER.find((one) => one === id);
    if (question) check(`${root}/questions/${id}.yaml options`, Object.keys(options), optionsOf(question));
  }
  for (const [id, { next }] of Object.entries(rules)) {
    if (next === undefined)
      problems.push(`${root}/rules.yaml: \`${id}\` has no \`next\`; say what to do next.`);
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const said = (texts: DecisionTexts['texts']): [string, string][] =>
    Object.entries(texts).map(([id, { says }]) => [id, says]);
  return {
    questions: byId(files.questions.map((words) => [words.id, words])),
    outcomes: byId(files.outcomes.map((words) => [words.id, words])),
    rules: byId(Object.entries(rules).map(([id, { says, next = '' }]) => [id, { reason: says, next }])),
    flags: byId(said(flags)),
    article: byId(said(article)),
  };
}

/** The cast is safe: the caller has compared the ids already. */
function byId<Id extends string, Words>(entries: readonly (readonly [string, Words])[]): Record<Id, Words> {
  return Object.fromEntries(entries) as Record<Id, Words>;
}

function idProblems(place: string, found: readonly string[], wanted: readonly string[]): readonly string[] {
  const missing = wanted.filter((id) => !found.includes(id));
  const unknown = found.filter((id) => !wanted.includes(id));
  return [
    ...missing.map((id) => `${place}: \`${id}\` is missing; write it as in the other entries.`),
    ...unknown.map(
      (id) => `${place}: \`${id}\` is not known to src/lib/decision; correct the name or delete it.`,
    ),
  ];
}

/**
 * Returns an option's label. “I don't know” has none in the files: the page words it.
 *
 * @example `no` of `ops` is “No”.
 */
export function optionLabel(
  words: Pick<DecisionWords, 'questions'>,
  question: QuestionId,
  option: OptionId,
): string {
  return words.questions[question].options[option]?.label ?? option;
}
