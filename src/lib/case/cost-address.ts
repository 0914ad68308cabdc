import { ASSUMPTION_IDS } from '../cost/facts/assumptions.ts';
import { DEFAULT_COST_CHOICES, type CostChoices } from './cost-choices.ts';

/** Each part of a case with its parameter. `model` is shared with the memory calculator: one link carries both cases. */
export const COST_PARAMETER_NAMES = {
  requests: 'requests',
  input: 'in',
  output: 'out',
  reasoning: 'reasoning',
  cached: 'cached',
  misses: 'misses',
  batch: 'batch',
  peak: 'peak',
  growth: 'growth',
  pace: 'pace',
  paid: 'paid',
  model: 'model',
  serverPrecision: 'server-precision',
  computer: 'computer',
  computerPrecision: 'computer-precision',
  server: 'server',
  share: 'share',
  people: 'people',
} as const satisfies Record<Exclude<keyof CostChoices, 'own'>, string>;

type Key = keyof typeof COST_PARAMETER_NAMES;

/** The parameters of an address that belong to a cost case. The parameter of an assumption is its id. */
export const COST_PARAMETERS: readonly string[] = [
  ...Object.values(COST_PARAMETER_NAMES),
  ...ASSUMPTION_IDS.filter((id) => id !== 'peak-over-mean'),
];

/**
 * Returns the parts of a case that differ from the default, as parameters of an address in a fixed order.
 *
 * @example 50 requests a day and electricity of $0.40 give [['requests', '50'], ['usd-per-kwh', '0.4']].
 */
export function costParameters(choices: CostChoices): readonly (readonly [string, string])[] {
  const differs = (Object.keys(COST_PARAMETER_NAMES) as Key[]).flatMap((key) => {
    const value = choices[key];
    if (value === DEFAULT_COST_CHOICES[key] || value === undefined) return [];
    return [
      [
        COST_PARAMETER_NAMES[key],
        typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value),
      ] as const,
    ];
  });
  const own = ASSUMPTION_IDS.flatMap((id) => {
    const value = choices.own[id];
    return value === undefined ? [] : [[id, String(value)] as const];
  });
  return [...differs, ...own];
}
