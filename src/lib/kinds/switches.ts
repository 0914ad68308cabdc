/** An answer to each of the four separate questions about a model on offer. */
export interface KindChoice {
  /** Can anyone download the weights? */
  readonly weights: 'public' | 'hidden';
  /** What do you accept? `permissive` is such as Apache 2.0 or MIT; `service` the terms of a service, without weights. */
  readonly licence: 'permissive' | 'conditions' | 'research' | 'service';
  /** Where does it run? `tenant` is your own account at a cloud; `device` a laptop, desktop or phone. */
  readonly place: 'maker' | 'host' | 'tenant' | 'server' | 'device';
  /** What is paid for? `owned` means nothing for each use: you have the machine. */
  readonly payment: 'tokens' | 'subscription' | 'hours' | 'owned';
}

/** One of the four questions. */
export type SwitchName = keyof KindChoice;

/** The answers to each question, in the order in which pages list them. */
export const SWITCHES: { readonly [Name in SwitchName]: readonly KindChoice[Name][] } = {
  weights: ['public', 'hidden'],
  licence: ['permissive', 'conditions', 'research', 'service'],
  place: ['maker', 'host', 'tenant', 'server', 'device'],
  payment: ['tokens', 'subscription', 'hours', 'owned'],
};

/** Returns all combinations of the four answers, 2 × 4 × 5 × 4 = 160. */
export function allChoices(): KindChoice[] {
  return SWITCHES.weights.flatMap((weights) =>
    SWITCHES.licence.flatMap((licence) =>
      SWITCHES.place.flatMap((place) =>
        SWITCHES.payment.map((payment) => ({ weights, licence, place, payment })),
      ),
    ),
  );
}
