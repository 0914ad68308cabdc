/**
 * The possible outcomes of the decision, each with its side: `open` uses open weights, `paid` a closed model, `both` a
 * router between them, `neither` no language model. Pages list them in this order.
 */
export const OUTCOME_SIDES = {
  'no-llm': 'neither',
  'paid-api': 'paid',
  'paid-tenant': 'paid',
  'api-then-switch': 'paid',
  'hosted-open': 'open',
  'rented-gpu': 'open',
  'on-prem': 'open',
  local: 'open',
  hybrid: 'both',
} as const;

/** An outcome by its id. */
export type OutcomeId = keyof typeof OUTCOME_SIDES;

/** The side of an outcome. */
export type OutcomeSide = (typeof OUTCOME_SIDES)[OutcomeId];

/** The outcomes in the order in which pages list them. */
export const OUTCOME_ORDER = Object.keys(OUTCOME_SIDES) as readonly OutcomeId[];
