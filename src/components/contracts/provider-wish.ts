import type { Provider } from '../../lib/catalog/market/provider.ts';

/** A provider's short answers, which the filters use. Omitted where no source says so. */
export interface ProviderTraits {
  readonly trains: Provider['trains']['answer'];
  /** The longest time in days that usual prompts are kept; omitted where it depends or its pages disagree. */
  readonly days?: number;
  readonly zero: Provider['zeroRetention']['how'];
  /** Whether a place in Europe is offered. */
  readonly europe?: boolean;
  /** Whether it says that it makes a business associate agreement. */
  readonly healthAgreement?: boolean;
}

/** What a reader asks of a provider. What is omitted does not matter to them. */
export interface ProviderWish {
  /** No training without agreeing, or at least with a way to object. */
  readonly trains?: 'agree' | 'object';
  readonly mostDays?: number;
  /** Zero retention in some way, or without having to ask. */
  readonly zero?: 'any' | 'own';
  readonly europe?: true;
  readonly healthAgreement?: true;
}

/** Whether a provider says what was asked for; `unknown` where no source says so. */
export type WishAnswer = 'yes' | 'no' | 'unknown';

/**
 * Returns whether a provider says all that a reader asks for: `no` as soon as one wish is denied, `unknown` when none is
 * denied and one is open. Example: “at most 7 days” is a `no` for 30 days, and `unknown` where no number is given.
 */
export function wishAnswer(traits: ProviderTraits, wish: ProviderWish): WishAnswer {
  const answers = [
    trainsAnswer(traits, wish),
    daysAnswer(traits, wish),
    zeroAnswer(traits, wish),
    flagAnswer(traits.europe, wish.europe),
    flagAnswer(traits.healthAgreement, wish.healthAgreement),
  ];
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

function trainsAnswer({ trains }: ProviderTraits, { trains: asked }: ProviderWish): WishAnswer {
  if (asked === undefined || trains === 'no' || trains === 'opt-in') return 'yes';
  if (trains === 'depends' || trains === 'not-stated') return 'unknown';
  return trains === 'opt-out' && asked === 'object' ? 'yes' : 'no';
}

function daysAnswer({ days }: ProviderTraits, { mostDays }: ProviderWish): WishAnswer {
  if (mostDays === undefined) return 'yes';
  if (days === undefined) return 'unknown';
  return days <= mostDays ? 'yes' : 'no';
}

function zeroAnswer({ zero }: ProviderTraits, { zero: asked }: ProviderWish): WishAnswer {
  if (asked === undefined || zero === 'default' || zero === 'self-service') return 'yes';
  if (zero === 'depends') return 'unknown';
  return zero === 'on-approval' && asked === 'any' ? 'yes' : 'no';
}

function flagAnswer(offered: boolean | undefined, asked: true | undefined): WishAnswer {
  if (asked === undefined) return 'yes';
  if (offered === undefined) return 'unknown';
  return offered ? 'yes' : 'no';
}
