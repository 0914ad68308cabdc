import type { Alternative, AnswerChange } from './decision.ts';
import { DIAGRAM, isQuestionNode, type DiagramNode } from '../diagram/diagram.ts';
import { excludersOf } from './exclusions.ts';
import { OUTCOME_ORDER, type OutcomeId } from '../table/outcomes.ts';
import { optionsOf, QUESTION_CHANGES, type CompleteAnswers, type OptionId } from '../table/questions.ts';

/** The cheapest way from a node of the diagram to an outcome. */
interface Way {
  readonly cost: number;
  readonly changes: readonly AnswerChange[];
}

/** A fact costs more than three other changes: a reader can act on those, and hardly on a fact. */
const FACT_COST = 3.5;

/**
 * Returns every outcome that was not chosen, with the facts that rule it out and the easiest change of answers that
 * reaches it. Exact: the shortest path through the diagram, where changing a fact costs 3.5 and any other answer 1.
 *
 * @example a prototype at low traffic with a small open model that passed is three answers away from `rented-gpu`: high
 * traffic, in use, and people to run it.
 */
export function alternativesTo(outcome: OutcomeId, answers: CompleteAnswers): readonly Alternative[] {
  return OUTCOME_ORDER.filter((other) => other !== outcome).map((other) => ({
    outcome: other,
    excludedBy: excludersOf(other, answers),
    changes: easiestChanges(other, answers),
  }));
}

function easiestChanges(target: OutcomeId, answers: CompleteAnswers): readonly AnswerChange[] {
  const known = new Map<DiagramNode, Way | undefined>();
  const search = (node: DiagramNode): Way | undefined => {
    if (!isQuestionNode(node)) return node === target ? { cost: 0, changes: [] } : undefined;
    if (known.has(node)) return known.get(node);
    let best: Way | undefined;
    optionsOf(node.question).forEach((to, index) => {
      const next = node.next[index];
      const rest = next === undefined ? undefined : search(next);
      if (rest === undefined) return;
      const way = stepped(rest, { ...node, from: answers[node.question] }, to);
      if (best === undefined || way.cost < best.cost) best = way;
    });
    known.set(node, best);
    return best;
  };
  return search(DIAGRAM)?.changes ?? [];
}

function stepped(rest: Way, { question, from }: Pick<AnswerChange, 'question' | 'from'>, to: OptionId): Way {
  if (from === to) return rest;
  const change = QUESTION_CHANGES[question];
  return {
    cost: rest.cost + (change === 'fact' ? FACT_COST : 1),
    changes: [{ question, from, to: [to], change }, ...rest.changes],
  };
}
