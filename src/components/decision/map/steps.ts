import type { DecisionMap, MapPath } from '../../../lib/decision/diagram/map.ts';
import { meantAnswers } from '../../../lib/decision/diagram/next-question.ts';
import { UNKNOWN_MEANS, type GivenAnswers } from '../../../lib/decision/table/questions.ts';
import { boxTitle, optionWord, type MapWords } from './words.ts';

/** A step of a path: a question with its answer, or where the path ends, without one. */
export interface MapStep {
  readonly title: string;
  readonly answer?: string;
}

/**
 * Returns a path as steps in words.
 * Example: “The job: For others”, “Who may see the text: Our own machines”, “Your own test”, which is asked next.
 */
export function mapSteps(
  map: DecisionMap,
  path: MapPath,
  given: GivenAnswers,
  words: MapWords,
): readonly MapStep[] {
  const meant = meantAnswers(given);
  return path.nodes.flatMap((id): MapStep[] => {
    const node = map.nodes.find((one) => one.id === id);
    if (node === undefined) return [];
    const title = boxTitle(words, node);
    if (id === path.at || node.kind === 'outcome') return [{ title }];
    const option = meant[node.question] ?? UNKNOWN_MEANS[node.question];
    return [{ title, answer: optionWord(words, node.question, option) }];
  });
}
