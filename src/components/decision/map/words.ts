import type { MapEdge, MapNode } from '../../../lib/decision/diagram/map.ts';
import { OUTCOME_ORDER, type OutcomeId } from '../../../lib/decision/table/outcomes.ts';
import {
  optionsOf,
  QUESTION_ORDER,
  type OptionId,
  type QuestionId,
} from '../../../lib/decision/table/questions.ts';
import type { DecisionWords } from '../../../lib/decision/words.ts';

/** The texts that the map needs, few enough to be sent to a browser. */
export interface MapWords {
  readonly questions: Readonly<Record<QuestionId, string>>;
  /** The short text of each option, by question, in order. */
  readonly options: Readonly<Record<QuestionId, Readonly<Partial<Record<OptionId, string>>>>>;
  readonly outcomes: Readonly<Record<OutcomeId, string>>;
}

/** Returns the texts of the map from all the words of the decision. */
export function mapWords(words: DecisionWords): MapWords {
  const shortOf = (question: QuestionId, option: OptionId): string => {
    const { label = option, short = label } = words.questions[question].options[option] ?? {};
    return short;
  };
  return {
    questions: record(QUESTION_ORDER, (question) => words.questions[question].short),
    options: record(QUESTION_ORDER, (question) =>
      record(optionsOf(question), (option) => shortOf(question, option)),
    ),
    outcomes: record(OUTCOME_ORDER, (outcome) => words.outcomes[outcome].name),
  };
}

/** Returns a record of all keys; the cast is safe because every key gets its value. */
function record<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}

/** Returns the text of a box: the question in short, or the outcome's name. */
export function boxTitle(words: MapWords, node: MapNode): string {
  return node.kind === 'question' ? words.questions[node.question] : words.outcomes[node.outcome];
}

/** Returns the short text of an option. Example: “Low” for `low` of `volume`. */
export function optionWord(words: MapWords, question: QuestionId, option: OptionId): string {
  return words.options[question][option] ?? option;
}

/** Returns the label of a line: its options. Example: “Low / medium”. */
export function lineLabel(words: MapWords, question: QuestionId, { options }: MapEdge): string {
  return options
    .map((option) => optionWord(words, question, option))
    .map((word, place) => (place === 0 ? word : word.charAt(0).toLowerCase() + word.slice(1)))
    .join(' / ');
}
