import { DIAGRAM, isQuestionNode, nextNode, type DiagramNode } from './diagram.ts';
import type { SomeAnswers } from './next-question.ts';
import { OUTCOME_ORDER, type OutcomeId } from '../table/outcomes.ts';

/**
 * Returns the outcomes that are still possible once some answers are given, in the order of OUTCOME_ORDER.
 *
 * @example data = own-hardware and task = app leave `on-prem`, `local` and `hybrid`.
 */
export function outcomesGiven(answers: SomeAnswers): readonly OutcomeId[] {
  const seen = new Set<DiagramNode>();
  const visit = (node: DiagramNode): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (!isQuestionNode(node)) return;
    const given = answers[node.question];
    if (given === undefined) node.next.forEach(visit);
    else visit(nextNode(node, given));
  };
  visit(DIAGRAM);
  return OUTCOME_ORDER.filter((outcome) => seen.has(outcome));
}
