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

/** An answer that leads from one outcome to another while all others stay the same. */
export interface NeighbourChange {
  readonly question: QuestionId;
  readonly to: OptionId;
  /** The share of the outcome’s sets of answers in which this one change leads there: above 0, at most 1. */
  readonly share: number;
}

/** Another outcome that one changed answer leads to. */
export interface OutcomeNeighbour {
  readonly outcome: OutcomeId;
  /** The changes that lead there, the commonest first. */
  readonly changes: readonly NeighbourChange[];
}

/**
 * Returns the outcomes that are one changed answer away from an outcome, the most frequent first. Exact: it changes every
 * answer of every set that leads to the outcome, which takes some tenths of a second.
 *
 * @example from `on-prem`, task = learn always leads to `local`, and data = own-account to `rented-gpu` in 36 % of sets.
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
