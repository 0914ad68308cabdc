import type { MapEdge, MapNode } from '../../../lib/decision/diagram/map.ts';
import { OUTCOME_ORDER, type OutcomeId } from '../../../lib/decision/table/outcomes.ts';
import {
  optionsOf,
  QUESTION_ORDER,
  type OptionId,
  type QuestionId,
} from '../../../lib/decision/table/questions.ts';
import type { DecisionWords } from '../../../lib/decision/words.ts';

/** The few words that the drawn map needs, small enough to be sent to a browser. */
export interface MapWords {
  readonly questions: Readonly<Record<QuestionId, string>>;
  /** The options of each question in their order, each with its word. */
  readonly options: Readonly<Record<QuestionId, Readonly<Partial<Record<OptionId, string>>>>>;
  readonly outcomes: Readonly<Record<OutcomeId, string>>;
}

/** Returns the words of the map out of all words of the decision. */
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

/** Every key gets its value, so the record is whole. */
function record<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}

/** Returns what stands in a box: the question in short, or the outcome's name. */
export function boxTitle(words: MapWords, node: MapNode): string {
  return node.kind === 'question' ? words.questions[node.question] : words.outcomes[node.outcome];
}

/** Returns the word of an option. Example: “Low” for `low` of `volume`. */
export function optionWord(words: MapWords, question: QuestionId, option: OptionId): string {
  return words.options[question][option] ?? option;
}

/** Returns the options of a line in one label. Example: “Low / medium”. */
export function lineLabel(words: MapWords, question: QuestionId, { options }: MapEdge): string {
  return options
    .map((option) => optionWord(words, question, option))
    .map((word, place) => (place === 0 ? word : word.charAt(0).toLowerCase() + word.slice(1)))
    .join(' / ');
}
