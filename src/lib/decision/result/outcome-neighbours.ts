import { allAnswers } from '../table/all-answers.ts';
import { matchingRule } from '../table/matching-rule.ts';
import { OUTCOME_ORDER, type OutcomeId } from '../table/outcomes.ts';
import {
  optionsOf,
  QUESTION_ORDER,
  type CompleteAnswers,
  type OptionId,
  type QuestionId,
} from '../table/questions.ts';

/** An answer that leads from one outcome to another, all else staying as it is. */
export interface NeighbourChange {
  readonly question: QuestionId;
  readonly to: OptionId;
  /** The share of the outcome’s sets of answers from which this one change leads there: more than 0, at most 1. */
  readonly share: number;
}

/** Another outcome that one changed answer leads to. */
export interface OutcomeNeighbour {
  readonly outcome: OutcomeId;
  /** The changes that lead there, the commonest first. */
  readonly changes: readonly NeighbourChange[];
}

/**
 * Returns the outcomes that one changed answer leads to from an outcome, those that most sets of answers lead to first.
 * Exact: every answer of every set that comes to the outcome is changed. It takes some tenths of a second.
 *
 * @example from `on-prem` the answer task = learn always leads to `local`.
 */
export function outcomeNeighbours(outcome: OutcomeId): readonly OutcomeNeighbour[] {
  const sets = setsByOutcome().get(outcome) ?? [];
  const counts = new Map<OutcomeId, Map<string, { question: QuestionId; to: OptionId; count: number }>>();
  for (const set of sets) {
    for (const question of QUESTION_ORDER) {
      for (const to of optionsOf(question)) {
        if (set[question] === to) continue;
        const reached = outcomeOf({ ...set, [question]: to });
        if (reached === outcome) continue;
        const changes = counts.get(reached) ?? new Map<string, never>();
        counts.set(reached, changes);
        const known = changes.get(`${question}=${to}`);
        changes.set(`${question}=${to}`, { question, to, count: (known?.count ?? 0) + 1 });
      }
    }
  }
  return OUTCOME_ORDER.flatMap((other): OutcomeNeighbour[] => {
    const changes = counts.get(other);
    if (changes === undefined) return [];
    const shares = [...changes.values()].map(({ count, ...change }) => ({
      ...change,
      share: count / sets.length,
    }));
    return [{ outcome: other, changes: shares.toSorted((a, b) => b.share - a.share) }];
  }).toSorted((a, b) => (b.changes[0]?.share ?? 0) - (a.changes[0]?.share ?? 0));
}

function outcomeOf(answers: CompleteAnswers): OutcomeId {
  return matchingRule(answers).outcome;
}

function setsByOutcome(): ReadonlyMap<OutcomeId, readonly CompleteAnswers[]> {
  return Map.groupBy(allAnswers(), outcomeOf);
}
