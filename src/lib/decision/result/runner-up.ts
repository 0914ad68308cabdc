import type { DecisionFacts } from './decision.ts';
import { excludersOf } from './exclusions.ts';
import { TABLE } from '../table/matching-rule.ts';
import type { SomeAnswers } from '../diagram/next-question.ts';
import { OUTCOME_SIDES, type OutcomeId } from '../table/outcomes.ts';
import type { CompleteAnswers } from '../table/questions.ts';
import { meets } from '../table/rule.ts';

/** The outcomes most like each one, the closest first. */
const NEIGHBOURS: Readonly<Record<OutcomeId, readonly OutcomeId[]>> = {
  'no-llm': [],
  'paid-api': ['hosted-open', 'paid-tenant'],
  'paid-tenant': ['hosted-open', 'rented-gpu'],
  'api-then-switch': ['hosted-open', 'paid-tenant'],
  'hosted-open': ['rented-gpu', 'on-prem'],
  'rented-gpu': ['hosted-open', 'on-prem'],
  'on-prem': ['rented-gpu', 'local'],
  local: ['rented-gpu', 'on-prem'],
  hybrid: ['paid-tenant', 'rented-gpu', 'on-prem'],
};

/**
 * Returns the next best outcome, or undefined when facts rule out all others. It is what the table would say about the
 * answers given if every rule that leads to the outcome were struck, among the outcomes that no fact rules out. Where no
 * rule is left, it is the closest outcome that is allowed. After a closed model, open weights come last for a reader in
 * whose own test only closed models passed. Where a provider sells open weights for less than a GPU costs, the provider
 * is the runner-up to the GPU.
 *
 * @example high traffic on any data with people to run it is `rented-gpu`; the runner-up is `hosted-open`, by the last
 * rule.
 */
export function runnerUpOf(
  outcome: OutcomeId,
  answered: SomeAnswers,
  complete: CompleteAnswers,
  { isHostedOpenCheaper = false }: DecisionFacts = {},
): OutcomeId | undefined {
  const isAllowed = (other: OutcomeId): boolean =>
    other !== outcome && excludersOf(other, complete).length === 0;
  const hasFailed = (other: OutcomeId): boolean =>
    complete.quality === 'frontier' && OUTCOME_SIDES[outcome] !== 'open' && OUTCOME_SIDES[other] === 'open';
  if (isHostedOpenCheaper && GPU_OUTCOMES.includes(outcome) && isAllowed('hosted-open')) return 'hosted-open';
  const best = (isWanted: (other: OutcomeId) => boolean): OutcomeId | undefined =>
    TABLE.find((rule) => isWanted(rule.outcome) && meets(answered, rule.when))?.outcome ??
    NEIGHBOURS[outcome].find(isWanted);
  return best((other) => isAllowed(other) && !hasFailed(other)) ?? best(isAllowed);
}

const GPU_OUTCOMES: readonly OutcomeId[] = ['rented-gpu', 'on-prem'];
