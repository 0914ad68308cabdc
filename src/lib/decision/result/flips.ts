import type { AnswerChange, FlipGroup } from './decision.ts';
import type { SomeAnswers } from '../diagram/next-question.ts';
import type { OutcomeId } from '../table/outcomes.ts';
import { outcomesGiven } from '../diagram/outcomes-given.ts';
import {
  optionsOf,
  QUESTION_CHANGES,
  QUESTION_ORDER,
  type OptionId,
  type QuestionId,
} from '../table/questions.ts';

/** One answer replaced by another. */
interface Step {
  readonly question: QuestionId;
  readonly to: OptionId;
}

/** Steps taken together, and the outcomes that are possible after them. */
interface Flip {
  readonly steps: readonly Step[];
  readonly outcomes: readonly OutcomeId[];
}

/**
 * Returns the smallest changes of the answers that change the outcome: every single answer that does, then every pair
 * of which neither does alone. Questions without an answer stay open, so a change may lead to several outcomes, even to
 * the present one among them. Exact, by trying them all. Empty when nothing is answered.
 *
 * @example low traffic, any data, a prototype, a small open model that passed: medium or high traffic leads to
 * `api-then-switch`, data under contract to `paid-tenant`.
 */
export function nearestFlips(outcome: OutcomeId, answers: SomeAnswers): readonly FlipGroup[] {
  const isFlip = ({ outcomes }: Flip): boolean => outcomes.some((other) => other !== outcome);
  const taken = (steps: readonly Step[]): Flip => ({ steps, outcomes: outcomesGiven(after(answers, steps)) });
  const singles = stepsFrom(answers).map((step) => taken([step]));
  const quiet = singles.filter((flip) => !isFlip(flip)).flatMap(({ steps }) => steps);
  const pairs = quiet.flatMap((first, index) =>
    quiet
      .slice(index + 1)
      .filter(({ question }) => question !== first.question)
      .map((second) => taken([first, second])),
  );
  return [
    ...groups(singles.filter(isFlip), 1, outcome, answers),
    ...groups(pairs.filter(isFlip), 2, outcome, answers),
  ];
}

function stepsFrom(answers: SomeAnswers): readonly Step[] {
  return QUESTION_ORDER.flatMap((question) => {
    const from = answers[question];
    return from === undefined
      ? []
      : optionsOf(question)
          .filter((option) => option !== from)
          .map((to) => ({ question, to }));
  });
}

function after(answers: SomeAnswers, steps: readonly Step[]): SomeAnswers {
  return { ...answers, ...Object.fromEntries(steps.map(({ question, to }) => [question, to])) };
}

/** Flips grouped by the outcomes that they lead to, those that change the outcome for certain first. */
function groups(
  flips: readonly Flip[],
  size: 1 | 2,
  outcome: OutcomeId,
  answers: SomeAnswers,
): readonly FlipGroup[] {
  return [...Map.groupBy(flips, ({ outcomes }) => outcomes.join()).values()]
    .map((alike): FlipGroup => {
      const outcomes = alike[0]?.outcomes ?? [];
      return { size, outcomes, isCertain: !outcomes.includes(outcome), ways: waysOf(alike, answers) };
    })
    .toSorted((a, b) => Number(b.isCertain) - Number(a.isCertain));
}

/** Merges ways that differ only in the option of one question: first in the last step, then in the first. */
function waysOf(flips: readonly Flip[], answers: SomeAnswers): readonly (readonly AnswerChange[])[] {
  let ways = flips.map(({ steps }) => steps.map((step) => changeOf(step, answers)));
  for (const place of [1, 0]) {
    const others = (way: readonly AnswerChange[]): string =>
      way
        .map(({ question, to }, index) => (index === place ? question : `${question}=${to.join('|')}`))
        .join('&');
    ways = [...Map.groupBy(ways, others).values()].map((alike) =>
      (alike[0] ?? []).map((change, index) =>
        index === place ? { ...change, to: alike.flatMap((way) => way[index]?.to ?? []) } : change,
      ),
    );
  }
  return ways;
}

function changeOf({ question, to }: Step, answers: SomeAnswers): AnswerChange {
  const from = answers[question] ?? to;
  return { question, from, to: [to], change: QUESTION_CHANGES[question] };
}
