import { exactly } from '../../units/range.ts';
import { isServing } from '../serving/serving-unit.ts';
import { DEFAULT_WORKLOAD, type Workload } from '../workload/workload.ts';
import type { CostQuestion, MovedInput } from './cost-question.ts';
import { movedPrices } from './moved-prices.ts';

/**
 * Returns a question with each of its inputs moved on its own: numbers of the workload and prices to half and twice,
 * shares down and up by 0.25, assumptions and the speed of machines to the ends of their ranges. Assumptions that the
 * reader has replaced by a number of their own are not moved.
 *
 * @example 300 output tokens move to 150 and 600, a cached share of 0.5 to 0.25 and 0.75.
 */
export function movedInputs(question: CostQuestion): readonly MovedInput[] {
  return [
    ...movedNumbers(question),
    ...movedShares(question),
    ...movedAssumptions(question),
    ...movedPrices(question),
    movedSpeed(question),
  ];
}

const NUMBERS = {
  requestsPerDay: { name: 'Requests a day', unit: 'requests', whole: false },
  inputTokens: { name: 'Input tokens', unit: 'tokens', whole: true },
  outputTokens: { name: 'Output tokens', unit: 'tokens', whole: true },
  reasoningTokens: { name: 'Reasoning tokens', unit: 'tokens', whole: true },
  leastTokensPerSecond: {
    name: 'Tokens a second that a reader wants',
    unit: 'tokens a second',
    whole: false,
  },
} as const satisfies Partial<Record<keyof Workload, unknown>>;

function movedNumbers(question: CostQuestion): readonly MovedInput[] {
  return (Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).flatMap((field) => {
    const { name, unit, whole } = NUMBERS[field];
    const value = question.costCase.workload[field];
    if (value === 0) return [];
    const half = whole ? Math.max(1, Math.round(value / 2)) : value / 2;
    return [movedWorkload(question, { input: field, name, unit, value }, half, value * 2)];
  });
}

const SHARES = {
  cachedShare: 'Share of the input that repeats',
  batchShare: 'Share of requests that can wait',
} as const satisfies Partial<Record<keyof Workload, string>>;

function movedShares(question: CostQuestion): readonly MovedInput[] {
  return (Object.keys(SHARES) as (keyof typeof SHARES)[]).map((field) => {
    const value = question.costCase.workload[field];
    const named = { input: field, name: SHARES[field], unit: 'share', value };
    return movedWorkload(question, named, Math.max(0, value - 0.25), Math.min(1, value + 0.25));
  });
}

type Named = Pick<MovedInput, 'name' | 'unit' | 'value'> & { readonly input: keyof Workload };

function movedWorkload(question: CostQuestion, named: Named, low: number, high: number): MovedInput {
  const at = (value: number): MovedInput['low'] => {
    const { costCase } = question;
    const workload: Workload = { ...DEFAULT_WORKLOAD, ...costCase.workload, [named.input]: value };
    return { value, question: { ...question, costCase: { ...costCase, workload } } };
  };
  return { ...named, low: at(low), high: at(high) };
}

function movedAssumptions(question: CostQuestion): readonly MovedInput[] {
  const { costCase, facts } = question;
  return facts.assumptions
    .filter(({ id }) => costCase.ownAssumptions?.[id] === undefined)
    .filter(({ id }) => id !== 'peak-over-mean' || costCase.workload.peakOverMean === undefined)
    .map(({ id, name, unit, range }) => {
      const at = (value: number): MovedInput['low'] => {
        const ownAssumptions = { ...costCase.ownAssumptions, [id]: value };
        return { value, question: { ...question, costCase: { ...costCase, ownAssumptions } } };
      };
      return { input: id, name, unit, value: range.likely, low: at(range.low), high: at(range.high) };
    });
}

/** The speed of every machine at the low end of its range (0) and at the high end (1). */
function movedSpeed(question: CostQuestion): MovedInput {
  const { units } = question;
  const at = (end: 'low' | 'high'): MovedInput['low'] => ({
    value: end === 'low' ? 0 : 1,
    question: {
      ...question,
      units: {
        unit: (request) => {
          const unit = units.unit(request);
          if (!isServing(unit)) return unit;
          return { ...unit, tokensPerSecond: exactly(unit.tokensPerSecond[end]) };
        },
      },
    },
  });
  return {
    input: 'speed',
    name: 'Speed of the machines, from the low to the high end of its range',
    unit: 'share of the range',
    value: 0.5,
    low: at('low'),
    high: at('high'),
  };
}
