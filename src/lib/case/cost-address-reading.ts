import type { AssumptionId } from '../cost/facts/assumption.ts';
import { ASSUMPTION_IDS } from '../cost/facts/assumptions.ts';
import type { Precision } from '../memory/weights/precision.ts';
import { precisionsOf } from '../memory/plan/runtime-precisions.ts';
import type { Parsed } from '../units/tokens.ts';
import type { IgnoredPart } from './case-address.ts';
import { COST_PARAMETER_NAMES as PARAMETERS } from './cost-address.ts';
import { DEFAULT_COST_CHOICES, type CostChoices } from './cost-choices.ts';
import {
  COST_NUMBERS,
  COST_OPTIONAL_NUMBERS,
  parseAssumption,
  type CostNumber,
  type CostOptionalNumber,
} from './cost-entries.ts';

/** Tells which ids of models, offers and devices exist. */
export interface KnownCostNames {
  readonly isModel: (id: string) => boolean;
  readonly isPaidOffer: (id: string) => boolean;
  readonly isDevice: (id: string) => boolean;
}

/**
 * Returns the cost case in the query of an address (with or without “?”). A part that is malformed or unknown takes its
 * default and is listed in `ignored`; nothing throws.
 *
 * @example “?requests=50&cached=lots” gives 50 requests a day without caching, and ignores the second part.
 */
export function costChoicesFromAddress(
  query: string,
  { isModel, isPaidOffer, isDevice }: KnownCostNames,
): { readonly choices: CostChoices; readonly ignored: readonly IgnoredPart[] } {
  const given = new URLSearchParams(query);
  const ignored: IgnoredPart[] = [];
  const take = <Value>(parameter: string, read: (text: string) => Value | undefined): Value | undefined => {
    const [first, ...repeated] = given.getAll(parameter);
    ignored.push(...repeated.map((value) => ({ parameter, value })));
    if (first === undefined) return undefined;
    const value = read(first);
    if (value === undefined) ignored.push({ parameter, value: first });
    return value;
  };
  const number = (key: CostNumber): number =>
    take(PARAMETERS[key], (text) => valueOf(COST_NUMBERS[key](text))) ?? DEFAULT_COST_CHOICES[key];
  const optional = (key: CostOptionalNumber): Partial<Record<CostOptionalNumber, number>> =>
    entry(
      key,
      take(PARAMETERS[key], (text) => valueOf(COST_OPTIONAL_NUMBERS[key](text))),
    );
  const known = (isKnown: (id: string) => boolean) => (text: string) => (isKnown(text) ? text : undefined);
  const precision =
    (runtime: 'vllm' | 'llama.cpp') =>
    (text: string): Precision | undefined =>
      precisionsOf(runtime).find((name) => name === text);
  const own: Partial<Record<AssumptionId, number>> = {};
  for (const id of ASSUMPTION_IDS) {
    if (id === 'peak-over-mean') continue;
    Object.assign(
      own,
      entry(
        id,
        take(id, (text) => valueOf(parseAssumption(id, text))),
      ),
    );
  }
  const choices: CostChoices = {
    requests: number('requests'),
    input: number('input'),
    output: number('output'),
    reasoning: number('reasoning'),
    cached: number('cached'),
    misses: number('misses'),
    batch: number('batch'),
    ...optional('peak'),
    growth: number('growth'),
    pace: number('pace'),
    paid: take(PARAMETERS.paid, known(isPaidOffer)) ?? DEFAULT_COST_CHOICES.paid,
    model: take(PARAMETERS.model, known(isModel)) ?? DEFAULT_COST_CHOICES.model,
    ...entry('serverPrecision', take(PARAMETERS.serverPrecision, precision('vllm'))),
    ...entry('computer', take(PARAMETERS.computer, known(isDevice))),
    ...entry('computerPrecision', take(PARAMETERS.computerPrecision, precision('llama.cpp'))),
    ...entry('server', take(PARAMETERS.server, known(isDevice))),
    ...optional('share'),
    people: take(PARAMETERS.people, yesOrNo) ?? DEFAULT_COST_CHOICES.people,
    own,
  };
  return { choices, ignored };
}

function valueOf(parsed: Parsed): number | undefined {
  return parsed.ok ? parsed.value : undefined;
}

function yesOrNo(text: string): boolean | undefined {
  return text === 'yes' ? true : text === 'no' ? false : undefined;
}

/** An object with one entry, or with none where the value is undefined. */
function entry<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Partial<Record<Name, Value>>);
}
