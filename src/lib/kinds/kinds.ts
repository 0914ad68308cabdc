import type { OutcomeId } from '../decision/table/outcomes.ts';
import { allChoices, SWITCHES, type KindChoice, type SwitchName } from './switches.ts';

/** A kind of offer: the combinations it covers, and the decision's outcomes that choose it. */
interface Kind {
  readonly covers: { readonly [Name in SwitchName]: readonly KindChoice[Name][] };
  /** Empty where no outcome of the decision chooses it. */
  readonly outcomes: readonly OutcomeId[];
}

const CLOSED = { weights: ['hidden'], licence: ['service'] } as const;
/** With a licence that allows business use, with or without conditions. */
const OPEN = { weights: ['public'], licence: ['permissive', 'conditions'] } as const;
const RESEARCH = { weights: ['public'], licence: ['research'] } as const;

/** The kinds of offers that we have found, in the order in which pages list them. No combination is in two. */
export const KINDS = {
  'closed-api': {
    covers: { ...CLOSED, place: ['maker', 'host'], payment: ['tokens'] },
    outcomes: ['paid-api', 'api-then-switch'],
  },
  assistant: { covers: { ...CLOSED, place: ['maker'], payment: ['subscription'] }, outcomes: [] },
  'closed-tenant': {
    covers: { ...CLOSED, place: ['tenant'], payment: ['tokens', 'hours'] },
    outcomes: ['paid-tenant'],
  },
  'closed-on-site': { covers: { ...CLOSED, place: ['server'], payment: ['owned'] }, outcomes: [] },
  'built-in': { covers: { ...CLOSED, place: ['device'], payment: ['owned'] }, outcomes: [] },
  'hosted-open': {
    covers: { ...OPEN, place: ['maker', 'host'], payment: ['tokens'] },
    outcomes: ['hosted-open', 'api-then-switch'],
  },
  'open-plan': { covers: { ...OPEN, place: ['host'], payment: ['subscription'] }, outcomes: ['hosted-open'] },
  'open-dedicated': { covers: { ...OPEN, place: ['host'], payment: ['hours'] }, outcomes: ['hosted-open'] },
  'open-tenant': { covers: { ...OPEN, place: ['tenant'], payment: ['tokens'] }, outcomes: ['hosted-open'] },
  'open-rented': { covers: { ...OPEN, place: ['tenant'], payment: ['hours'] }, outcomes: ['rented-gpu'] },
  'open-server': { covers: { ...OPEN, place: ['server'], payment: ['owned'] }, outcomes: ['on-prem'] },
  'open-device': { covers: { ...OPEN, place: ['device'], payment: ['owned'] }, outcomes: ['local'] },
  'research-service': {
    covers: { ...RESEARCH, place: ['maker', 'tenant'], payment: ['tokens'] },
    outcomes: ['paid-api', 'paid-tenant'],
  },
  'research-server': { covers: { ...RESEARCH, place: ['server'], payment: ['owned'] }, outcomes: [] },
  'research-device': { covers: { ...RESEARCH, place: ['device'], payment: ['owned'] }, outcomes: [] },
} as const satisfies Record<string, Kind>;

/** A kind by its id. */
export type KindId = keyof typeof KINDS;

/** The kinds in the order in which pages list them. */
export const KIND_ORDER = Object.keys(KINDS) as readonly KindId[];

/** Why a combination cannot exist. */
export type Contradiction =
  | 'hidden-weights-have-no-licence'
  | 'public-weights-need-a-licence'
  | 'own-machine-counts-no-tokens'
  | 'rented-machine-is-not-yours'
  | 'nobody-to-subscribe-to'
  | 'machine-of-others-is-paid';

/** What a combination is: a kind of offer, a contradiction, or an offer that we have not found anywhere. */
export type KindFound =
  | { readonly is: 'kind'; readonly kind: KindId; readonly outcomes: readonly OutcomeId[] }
  | { readonly is: 'contradiction'; readonly why: Contradiction }
  | { readonly is: 'unseen' };

/**
 * Returns what a combination of the four answers is. A contradiction lies in the terms themselves. Where the terms
 * would allow it and we have found no such offer, it is `unseen`, which does not prove that none exists.
 *
 * @example public weights, permissive licence, host, tokens is the kind `hosted-open`: open and paid at the same time.
 */
export function kindOf(choice: KindChoice): KindFound {
  const why = contradictionOf(choice);
  if (why) return { is: 'contradiction', why };
  const kind = KIND_ORDER.find((id) => isCovered(KINDS[id], choice));
  return kind ? { is: 'kind', kind, outcomes: KINDS[kind].outcomes } : { is: 'unseen' };
}

/**
 * Returns up to `limit` kinds of offers that are the fewest changed switches away from a combination, each with its
 * combination. Ties go to a change of payment before licence, licence before place and place before weights: the order
 * in which a reader would give them up.
 *
 * @example from open weights on your own server paid by the token, the first is `open-server`, which you own.
 */
export function nearestKinds(choice: KindChoice, limit: number): { kind: KindId; choice: KindChoice }[] {
  const found = allChoices().flatMap((other) => {
    const is = kindOf(other);
    return is.is === 'kind' ? [{ kind: is.kind, choice: other, distance: distance(choice, other) }] : [];
  });
  const least = Math.min(...found.map(({ distance: far }) => Math.floor(far)));
  const near = found
    .filter(({ distance: far }) => Math.floor(far) === least)
    .toSorted((a, b) => a.distance - b.distance);
  const firstOfEach = near.filter(
    ({ kind }, place) => near.findIndex((candidate) => candidate.kind === kind) === place,
  );
  return firstOfEach.slice(0, limit).map(({ kind, choice: other }) => ({ kind, choice: other }));
}

/** They add up to less than 1, so they only decide between equal numbers of changes. */
const TIE_BREAK: Readonly<Record<SwitchName, number>> = {
  payment: 0.01,
  licence: 0.02,
  place: 0.04,
  weights: 0.08,
};

function distance(one: KindChoice, other: KindChoice): number {
  return (Object.keys(SWITCHES) as SwitchName[])
    .filter((name) => one[name] !== other[name])
    .reduce((sum, name) => sum + 1 + TIE_BREAK[name], 0);
}

function contradictionOf({ weights, licence, place, payment }: KindChoice): Contradiction | undefined {
  if (weights === 'hidden' && licence !== 'service') return 'hidden-weights-have-no-licence';
  if (weights === 'public' && licence === 'service') return 'public-weights-need-a-licence';
  const isOwnPlace = place === 'server' || place === 'device';
  if (isOwnPlace && payment === 'tokens') return 'own-machine-counts-no-tokens';
  if (isOwnPlace && payment === 'hours') return 'rented-machine-is-not-yours';
  // A maker of hidden weights may charge for an installation; for public weights nobody does.
  if (isOwnPlace && payment === 'subscription' && weights === 'public') return 'nobody-to-subscribe-to';
  return !isOwnPlace && payment === 'owned' ? 'machine-of-others-is-paid' : undefined;
}

function isCovered({ covers }: Kind, choice: KindChoice): boolean {
  const among = <Value>(values: readonly Value[], value: Value): boolean => values.includes(value);
  return (
    among(covers.weights, choice.weights) &&
    among(covers.licence, choice.licence) &&
    among(covers.place, choice.place) &&
    among(covers.payment, choice.payment)
  );
}
