import { OUTCOME_ORDER, type OutcomeId } from '../table/outcomes.ts';
import { QUESTION_ORDER, type CompleteAnswers, type OptionId, type QuestionId } from '../table/questions.ts';

const NOT_WITHOUT_OPEN_WEIGHTS = ['paid-api', 'paid-tenant', 'api-then-switch'] as const;
const NOT_IN_OWN_HANDS = [...NOT_WITHOUT_OPEN_WEIGHTS, 'hosted-open'] as const;

/**
 * The outcomes that a fact of the case rules out, whatever the other answers. The table does not use it: the tests check
 * the table against it, and it explains why an outcome is no alternative.
 */
const EXCLUDED: {
  readonly [Question in QuestionId]?: Readonly<Partial<Record<OptionId<Question>, readonly OutcomeId[]>>>;
} = {
  task: {
    rules: OUTCOME_ORDER.filter((outcome) => outcome !== 'no-llm'),
    // Learning means opening the model up, which no API allows.
    learn: ['no-llm', ...NOT_IN_OWN_HANDS, 'hybrid'],
    personal: ['no-llm'],
    app: ['no-llm'],
  },
  data: {
    contract: ['paid-api', 'api-then-switch'],
    sovereign: NOT_WITHOUT_OPEN_WEIGHTS,
    'own-account': NOT_IN_OWN_HANDS,
    'own-hardware': [...NOT_IN_OWN_HANDS, 'rented-gpu'],
  },
  split: { no: ['hybrid'] },
  control: { yes: NOT_WITHOUT_OPEN_WEIGHTS },
};

/** An answer that rules an outcome out. */
export interface Excluder {
  readonly question: QuestionId;
  readonly option: OptionId;
}

/**
 * Returns the answers that rule an outcome out by themselves; none when it is allowed.
 *
 * @example `paid-api` under data = own-account and control = yes is ruled out by both.
 */
export function excludersOf(outcome: OutcomeId, answers: CompleteAnswers): readonly Excluder[] {
  return QUESTION_ORDER.flatMap((question) => {
    const option = answers[question];
    const byOption: Readonly<Partial<Record<string, readonly OutcomeId[]>>> = EXCLUDED[question] ?? {};
    return byOption[option]?.includes(outcome) === true ? [{ question, option }] : [];
  });
}
