import { meets, type Conditions } from './rule.ts';
import type { OutcomeId } from './outcomes.ts';
import type { CompleteAnswers } from './questions.ts';

/** A warning under an outcome. It never changes the outcome. */
export interface Flag {
  readonly id: string;
  readonly when: Conditions;
  /** The outcomes that it applies to; absent: all that use a language model. */
  readonly outcomes?: readonly OutcomeId[];
}

const OPEN = ['hosted-open', 'rented-gpu', 'on-prem', 'local'] as const satisfies readonly OutcomeId[];
const PAID = ['paid-api', 'paid-tenant', 'api-then-switch'] as const satisfies readonly OutcomeId[];

/** The warnings, the most serious first. Their words are in src/content/decision/flags.yaml. */
export const FLAGS = [
  { id: 'conflict', when: { quality: ['frontier'] }, outcomes: OPEN },
  { id: 'contract-terms', when: { data: ['contract'] } },
  { id: 'nobody-runs-it', when: { ops: ['no'] }, outcomes: ['on-prem', 'rented-gpu'] },
  { id: 'idle-gpu', when: { volume: ['low'] }, outcomes: ['rented-gpu'] },
  { id: 'large-model', when: { quality: ['strong'] }, outcomes: ['local'] },
  { id: 'no-hardware', when: { hardware: ['none'] }, outcomes: ['local'] },
  { id: 'untested', when: { quality: ['untested'] } },
  { id: 'switch-trigger', when: { stage: ['early'] }, outcomes: PAID },
  { id: 'closed-half', when: { control: ['yes'] }, outcomes: ['hybrid'] },
  {
    id: 'host-retires',
    when: { control: ['yes'], data: ['any', 'contract', 'sovereign'] },
    outcomes: ['hosted-open'],
  },
  { id: 'licence', when: {}, outcomes: [...OPEN, 'hybrid'] },
  { id: 'retirement', when: {}, outcomes: [...PAID, 'hybrid'] },
  { id: 'safe-setup', when: {}, outcomes: ['rented-gpu', 'on-prem', 'local'] },
] as const satisfies readonly Flag[];

/** A flag by its id. */
export type FlagId = (typeof FLAGS)[number]['id'];

/** A flag of this table. */
type TableFlag = Flag & { readonly id: FlagId };

/**
 * Returns the flags of an outcome under these answers, the most serious first.
 *
 * @example `on-prem` with ops = no alone has `nobody-runs-it`, `licence` and `safe-setup`.
 */
export function flagsOf(outcome: OutcomeId, answers: Partial<CompleteAnswers>): readonly FlagId[] {
  const flags: readonly TableFlag[] = FLAGS;
  return flags
    .filter(({ outcomes, when }) => isOn(outcome, outcomes) && meets(answers, when))
    .map(({ id }) => id);
}

function isOn(outcome: OutcomeId, outcomes: readonly OutcomeId[] | undefined): boolean {
  return outcomes === undefined ? outcome !== 'no-llm' : outcomes.includes(outcome);
}
