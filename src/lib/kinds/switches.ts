/** An answer to each of the four independent questions about a model on offer. */
export interface KindChoice {
  /** Can anyone download the weights? */
  readonly weights: 'public' | 'hidden';
  /**
   * Which terms do you accept? `permissive`: such as Apache 2.0 or MIT; `service`: terms of a service, without weights.
   */
  readonly licence: 'permissive' | 'conditions' | 'research' | 'service';
  /** Where does it run? `tenant`: your own cloud account; `device`: a laptop, desktop or phone. */
  readonly place: 'maker' | 'host' | 'tenant' | 'server' | 'device';
  /** What do you pay for? `owned`: no charge per use, because the machine is yours. */
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

/**
 * Returns all combinations of the four answers.
 *
 * @example 2 × 4 × 5 × 4 = 160 of them.
 */
export function allChoices(): KindChoice[] {
  return SWITCHES.weights.flatMap((weights) =>
    SWITCHES.licence.flatMap((licence) =>
      SWITCHES.place.flatMap((place) =>
        SWITCHES.payment.map((payment) => ({ weights, licence, place, payment })),
      ),
    ),
  );
}
