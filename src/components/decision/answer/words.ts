import type {
  AnswerChange,
  Decision,
  FlipGroup,
  SettledAnswer,
  TrafficFlip,
} from '../../../lib/decision/result/decision.ts';
import type { OutcomeId } from '../../../lib/decision/table/outcomes.ts';
import type { OptionId, QuestionId } from '../../../lib/decision/table/questions.ts';
import { optionLabel, type ResultWords } from '../../../lib/decision/words.ts';

/** Returns how firm a decision is, in words. */
export function confidenceWords({ confidence, kind, runnerUp }: Decision): string {
  const texts = {
    hard:
      kind === 'goal'
        ? 'Firm: your goal leads to it. Only another goal changes the answer.'
        : 'Firm: facts lead to it. Only another fact changes the answer.',
    'partly-hard': 'Partly firm: facts rule some ways out. Among the ways that are left, this is advice.',
    preference: 'Advice: nothing that you said forbids another way.',
  } as const;
  return runnerUp === undefined ? `${texts[confidence]} Nothing else is allowed.` : texts[confidence];
}

/** Returns why an answer was assumed; an empty text for the reader's own. */
export function originWords({ origin }: Pick<SettledAnswer, 'origin'>): string {
  const texts = {
    given: '',
    unknown: 'Assumed, because you do not know.',
    'not-answered': 'Assumed, because you did not say.',
  } as const;
  return texts[origin];
}

/** Returns a question and an answer to it. Example: “Traffic: “Under 1,000 requests a day””. */
function quotedAnswer(words: ResultWords, question: QuestionId, option: OptionId): string {
  return `${words.questions[question].short}: “${optionLabel(words, question, option)}”`;
}

/** Returns changes of answers as conditions, joined by “and”. Example: Your hardware: “Nothing suitable”. */
export function changesWords(changes: readonly AnswerChange[], words: ResultWords): string {
  return changes
    .map(({ question, to }) => {
      const labels = to.map((option) => `“${optionLabel(words, question, option)}”`);
      return `${words.questions[question].short}: ${labels.join(' or ')}`;
    })
    .join(', and ');
}

/** Returns the outcomes that changes lead to. Example: a name, or “Perhaps …” where another question would decide. */
export function whereWords(
  { outcomes, isCertain }: Pick<FlipGroup, 'outcomes' | 'isCertain'>,
  now: OutcomeId,
  words: ResultWords,
): string {
  const others = namesOf(
    outcomes.filter((outcome) => outcome !== now),
    words,
  );
  if (!isCertain) return `Perhaps ${others}, after another question`;
  return outcomes.length === 1 ? others : `${others}, after another question`;
}

/** Returns the traffic at which the outcome changes. Example: “Above 100,000 requests a day: rented GPU.” */
export function trafficWords(
  { direction, requestsPerDay, basis, outcomes }: TrafficFlip,
  now: OutcomeId,
  words: ResultWords,
): string {
  const number = (value: number): string => Math.round(value).toLocaleString('en-GB');
  const { low, likely, high } = requestsPerDay;
  const limit = low === high ? number(likely) : `${number(likely)} (${number(low)} to ${number(high)})`;
  const others = namesOf(
    outcomes.filter((outcome) => outcome !== now),
    words,
  );
  const origin = basis === 'break-even' ? 'where the two bills meet' : 'a rule of thumb';
  const perhaps = outcomes.includes(now) ? 'perhaps ' : '';
  return `${direction === 'above' ? 'Above' : 'Below'} ${limit} requests a day (${origin}): ${perhaps}${others}.`;
}

/** Returns why an alternative was not chosen. */
export function againstWords(
  { excludedBy, changes }: Decision['alternatives'][number],
  words: ResultWords,
): string {
  if (excludedBy.length > 0) {
    return `Ruled out by ${excludedBy.map(({ question, option }) => quotedAnswer(words, question, option)).join('; ')}.`;
  }
  return `It would need ${changesWords(changes, words)}.`;
}

function namesOf(outcomes: readonly OutcomeId[], words: ResultWords): string {
  return outcomes.map((outcome) => `“${words.outcomes[outcome].name}”`).join(' or ');
}
