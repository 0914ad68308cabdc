import { caseOnRuntime, DEFAULT_CASE, type ReaderCase } from '../../../lib/case/reader-case.ts';
import type { CostChoices } from '../../../lib/case/cost-choices.ts';
import type { RecordLine } from '../../../lib/decision/record/decision-record.ts';
import type { OutcomeId } from '../../../lib/decision/table/outcomes.ts';
import type { OptionId } from '../../../lib/decision/table/questions.ts';
import { volumeFromBills } from '../../../lib/decision/table/volume.ts';
import { formatByteRange, formatLikelyBytes } from '../../../lib/units/byte-range.ts';
import { significant } from '../../../lib/units/bytes.ts';
import type { CostAnswer } from '../../cost/answer/answer.ts';
import { priceDates } from '../../cost/answer/price-dates.ts';
import { ALWAYS_ON } from '../../cost/answer/route-kinds.ts';
import type { DatedPrice, RouteView } from '../../cost/answer/route-view.ts';
import { aboutUsd, usdRangeWords } from '../../sentences/money-words.ts';
import { roundedCount } from '../../sentences/number-words.ts';
import type { CaseMemory } from '../../memory/answer/case-memory.ts';
import { OUTCOME_ROUTES } from '../outcomes/routes.ts';
import type { ReaderCases } from './reader-cases.ts';

/** One of the three numbers, with what it stands for. */
export interface CaseNumber extends RecordLine {
  readonly detail: string;
}

/** What the calculators say about an outcome for one case. */
export interface CaseNumbers {
  /** Whether the reader entered any part of the case. */
  readonly isOwn: boolean;
  readonly numbers: readonly CaseNumber[];
  readonly caseLines: readonly RecordLine[];
  readonly priceDates: string;
  /** The day for which prices were computed: that of the build. */
  readonly day: string;
  /** The prices that the numbers rest on; their sources are fetched for the record. */
  readonly prices: readonly DatedPrice[];
  /** The answer to `volume` that the two bills of the reader's own case give; absent for the guide's example. */
  readonly volume?: OptionId<'volume'>;
}

/**
 * Returns whose memory an outcome is about, as a case of the memory calculator: that of the machine that the speed and
 * the bill are for; without one, of the reader's case itself. Undefined where the provider's machines hold the model.
 */
export function memoryCaseOf(
  outcome: OutcomeId,
  cases: ReaderCases,
  answer: CostAnswer,
): ReaderCase | undefined {
  if (outcome === 'no-llm') return undefined;
  if (OUTCOME_ROUTES[outcome].holds === 'provider' && outcome !== 'hosted-open') return undefined;
  const route = routeOf(outcome, answer);
  return (route?.unit ? undefined : cases.memory) ?? caseOfRoute(cases.choices, route);
}

/** Returns the route whose numbers an outcome shows: the one that suits it, or the cheapest of several machines. */
function routeOf(outcome: Exclude<OutcomeId, 'no-llm'>, { routes }: CostAnswer): RouteView | undefined {
  const { kinds, holds } = OUTCOME_ROUTES[outcome];
  const fitting = kinds.flatMap((kind) => routes.filter((route) => route.kind === kind));
  const byPrice = fitting
    .filter(({ cost }) => cost !== undefined)
    .toSorted((a, b) => (a.cost?.usdPerMonth.likely ?? 0) - (b.cost?.usdPerMonth.likely ?? 0));
  const [first] = fitting;
  return holds === 'provider' && first?.cost ? first : (byPrice[0] ?? first);
}

/**
 * Returns memory, speed and dollars a month of an outcome; undefined for `no-llm`, which uses no language model. `memory`
 * is that of `memoryCaseOf`.
 */
export function caseNumbers(
  outcome: OutcomeId,
  cases: ReaderCases,
  answer: CostAnswer,
  memory: CaseMemory | undefined,
): CaseNumbers | undefined {
  if (outcome === 'no-llm') return undefined;
  const route = routeOf(outcome, answer);
  const { choices, costCase } = answer;
  const volume = cases.isOwnCost ? volumeOf(answer) : undefined;
  return {
    isOwn: cases.isOwnCost || cases.memory !== undefined,
    numbers: [
      memoryNumber(outcome, memoryCaseOf(outcome, cases, answer), memory),
      speedNumber(outcome, route),
      costNumber(outcome, route),
    ],
    caseLines: [
      { what: 'Whose case', value: whoseCase(cases) },
      { what: 'Traffic', value: `${roundedCount(choices.requests)} requests a day` },
      { what: 'Tokens of a request', value: tokensOf(choices) },
      { what: 'Open model', value: answer.modelName },
      { what: 'Paid model', value: answer.paidName },
      { what: 'People’s time', value: choices.people ? 'counted' : 'not counted' },
    ],
    priceDates: route ? priceDates({ ...answer, routes: [route] }) : '',
    day: costCase.day,
    prices: route?.prices ?? [],
    ...(volume === undefined ? {} : { volume }),
  };
}

/** Returns whose case the numbers are for, in words for the reader's record. */
function whoseCase({ isOwnCost, memory }: ReaderCases): string {
  if (isOwnCost && memory) return 'Our own, from the cost and the memory calculator';
  if (isOwnCost) return 'Our own, from the cost calculator';
  return memory ? 'Our own model, with the guide’s example of traffic' : 'The guide’s example, not our own';
}

function tokensOf({ input, output, reasoning }: CostChoices): string {
  return `${roundedCount(input)} in, ${roundedCount(output)} out${reasoning > 0 ? `, ${roundedCount(reasoning)} of reasoning` : ''}`;
}

function memoryNumber(
  outcome: Exclude<OutcomeId, 'no-llm'>,
  memoryCase: ReaderCase | undefined,
  memory: CaseMemory | undefined,
): CaseNumber {
  const what = 'Memory';
  if (!memoryCase || !memory) {
    return { what, value: 'None of yours', detail: 'The provider’s machines hold the model.' };
  }
  const { name, total } = memory;
  const { precision, contextTokens, users } = memoryCase;
  const forWhom = users === 1 ? 'one reader' : `each of ${roundedCount(users)} readers`;
  const where = outcome === 'hosted-open' ? ', at the host' : '';
  const detail = `${name} in ${precision}, ${roundedCount(contextTokens)} tokens for ${forWhom}${where}`;
  return total
    ? { what, value: formatLikelyBytes(total), detail: `${detail}; ${formatByteRange(total)}.` }
    : { what, value: 'Not known', detail: `No formula covers ${name}.` };
}

/** Returns the memory case of a route's machine; without one, the memory calculator's example with the chosen model. */
function caseOfRoute(choices: CostChoices, route: RouteView | undefined): ReaderCase {
  const unit = route?.unit;
  const model = { kind: 'listed', id: unit?.modelId ?? choices.model } as const;
  if (!unit) return { ...DEFAULT_CASE, model };
  return {
    ...caseOnRuntime(DEFAULT_CASE, unit.runtime),
    model,
    precision: unit.precision,
    contextTokens: choices.input + choices.output + choices.reasoning,
    users: Math.max(1, unit.readers),
  };
}

function speedNumber(outcome: Exclude<OutcomeId, 'no-llm'>, route: RouteView | undefined): CaseNumber {
  const what = 'Speed';
  const unit = route?.unit;
  if (!unit) {
    const whose = OUTCOME_ROUTES[outcome].holds === 'reader' ? route?.reason : undefined;
    return {
      what,
      value: 'Not known',
      detail: whose ?? 'It is the provider’s, and changes with its load. Measure it in your own test.',
    };
  }
  const { readers, tokensPerSecondEach, deviceCount, deviceName } = unit;
  return {
    what,
    value: `${significant(tokensPerSecondEach, 2)} tokens a second`,
    detail: `For ${readers === 1 ? 'one reader' : `each of ${roundedCount(readers)} readers`}, on ${deviceCount} × ${deviceName}.`,
  };
}

function costNumber(outcome: Exclude<OutcomeId, 'no-llm'>, route: RouteView | undefined): CaseNumber {
  const what = 'Dollars a month';
  if (!route?.cost) {
    const value = route?.obstacle === 'impossible' ? 'Not possible' : 'Not in our data';
    return { what, value, detail: route?.reason ?? 'The cost calculator has no such route.' };
  }
  const { cost, name, prices } = route;
  const people = cost.parts.find(({ id }) => id === 'people')?.usdPerMonth.likely ?? 0;
  const remark =
    outcome === 'paid-tenant' && route.kind === 'paid-api'
      ? ' This is the public price list; a cloud or a contract may have another.'
      : '';
  const oldest = prices.map(({ of }) => of).toSorted()[0];
  return {
    what,
    value: `about ${aboutUsd(cost.usdPerMonth.likely)}`,
    detail: `${usdRangeWords(cost.usdPerMonth)}; ${name}${people > 0 ? `; people’s time is ${aboutUsd(people)} of it` : ''}.${remark}`,
    ...(oldest === undefined ? {} : { asOf: oldest }),
  };
}

/**
 * Returns the answer to `volume` that the two bills give. Undefined without people's time: it belongs in a machine's bill,
 * and without it the two cannot be compared.
 */
function volumeOf({ routes, choices }: CostAnswer): OptionId<'volume'> | undefined {
  const bill = (kinds: readonly RouteView['kind'][]): number | undefined =>
    routes.find(({ kind, cost }) => cost && kinds.includes(kind))?.cost?.usdPerMonth.likely;
  const api = bill(['paid-api', 'paid-tenant']);
  const own = bill(ALWAYS_ON);
  return choices.people && api !== undefined && own !== undefined ? volumeFromBills(api, own) : undefined;
}
