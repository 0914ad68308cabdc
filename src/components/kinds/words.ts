import type { OutcomeId } from '../../lib/decision/table/outcomes.ts';
import type { Contradiction, KindId } from '../../lib/kinds/kinds.ts';
import type { KindChoice, SwitchName } from '../../lib/kinds/switches.ts';

/** The words of the four switches. */
export const SWITCH_WORDS: {
  readonly [Name in SwitchName]: {
    readonly legend: string;
    readonly answers: Readonly<Record<KindChoice[Name], string>>;
  };
} = {
  weights: {
    legend: '1. Weights: can anyone download them?',
    answers: { public: 'Yes', hidden: 'No' },
  },
  licence: {
    legend: '2. Licence: what do you accept?',
    answers: {
      permissive: 'Apache 2.0, MIT or alike',
      conditions: 'A licence with conditions',
      research: 'A licence for research only',
      service: 'Terms of a service only',
    },
  },
  place: {
    legend: '3. Place: where does it run?',
    answers: {
      maker: 'At its maker',
      host: 'At another company',
      tenant: 'In your cloud account',
      server: 'On your server',
      device: 'On your laptop or phone',
    },
  },
  payment: {
    legend: '4. Payment: what do you pay for?',
    answers: {
      tokens: 'Tokens',
      subscription: 'A plan by the month',
      hours: 'Machine time',
      owned: 'Your own machine',
    },
  },
};

/** The name of a kind, and what it means. */
export const KIND_WORDS: Readonly<Record<KindId, { readonly name: string; readonly means: string }>> = {
  'closed-api': {
    name: 'Closed model over an API',
    means: 'What the article calls “paid”. You send text and pay for it; the weights stay with the maker.',
  },
  assistant: {
    name: 'Assistant by subscription',
    means: 'For people who chat, not for a product that you build: an API is sold and billed apart.',
  },
  'closed-tenant': {
    name: 'Closed model in your cloud account',
    means: 'The same kind of model under your contract with a cloud, paid by tokens or by reserved capacity.',
  },
  'closed-on-site': {
    name: 'Closed model in your building',
    means: 'A vendor installs it by contract, on hardware that you buy. You still cannot look inside.',
  },
  'built-in': {
    name: 'Closed model built into a device',
    means:
      'A small model that comes with the system. Nothing is paid for its use, and nobody publishes its weights.',
  },
  'hosted-open': {
    name: 'Hosted open weights',
    means: 'Open and paid at the same time: somebody runs a public model and sells it by the token.',
  },
  'open-plan': {
    name: 'Hosted open weights by plan',
    means: 'The same, with a monthly price and limits on use.',
  },
  'open-dedicated': {
    name: 'Dedicated endpoint',
    means:
      'A host runs a public model, or your tuned one, on a machine that serves you alone, and bills its time.',
  },
  'open-tenant': {
    name: 'Open weights as a service of your cloud',
    means: 'Sold by the token inside the cloud account that you have already.',
  },
  'open-rented': {
    name: 'Open weights on rented GPUs',
    means: 'You rent the machine and run the model yourself. It costs the same when it is idle.',
  },
  'open-server': {
    name: 'Open weights on your own server',
    means: 'You buy the machine, run it, and keep the text in the building.',
  },
  'open-device': {
    name: 'Open weights on a laptop or desktop',
    means: 'For one person or a few. Free for each use once the machine is there.',
  },
  'research-service': {
    name: 'Research weights, sold as a service',
    means:
      'The download is for research alone. A business may use the maker’s service, or a cloud that has a deal with it.',
  },
  'research-server': {
    name: 'Research weights on your server',
    means: 'For research and tests within the licence. Not for a business without another licence.',
  },
  'research-device': {
    name: 'Research weights on your own device',
    means: 'For research and tests within the licence. Not for a business without another licence.',
  },
};

/** Why a combination cannot exist. */
export const CONTRADICTION_WORDS: Readonly<Record<Contradiction, string>> = {
  'hidden-weights-have-no-licence':
    'A licence says what you may do with weights that you have. These stay with their maker, so there is nothing to license. You accept the terms of a service instead.',
  'public-weights-need-a-licence':
    'A file that anyone can download is not free to use for that reason. Without a licence you have no permission to rely on. The terms of a service come on top of a licence, not in its place.',
  'own-machine-counts-no-tokens':
    'On a machine of your own nobody counts tokens. Machine, power and people cost the same whether it writes or waits.',
  'rented-machine-is-not-yours':
    'A machine that you pay by the hour stands with the company that rents it out. Choose “In your cloud account”.',
  'nobody-to-subscribe-to':
    'The weights are public and the machine is yours, so nobody has anything to sell you by the month. A contract for support may come on top.',
  'machine-of-others-is-paid':
    'The machine belongs to somebody who wants to be paid. A free tier is a price of zero per token, with limits and terms of its own.',
};

/** The names of the decision's outcomes. */
export const OUTCOME_NAMES: Readonly<Record<OutcomeId, string>> = {
  'no-llm': 'Not a language model',
  'paid-api': 'Paid model over its API',
  'paid-tenant': 'Paid model under signed terms',
  'api-then-switch': 'Start with an API, with a written switch trigger',
  'hosted-open': 'Hosted open-weight API',
  'rented-gpu': 'Open weights on rented GPUs',
  'on-prem': 'Open weights on your own server',
  local: 'Open weights on a laptop or desktop',
  hybrid: 'A router between two of them',
};

/** For a kind of which our data have no offer. */
export const UNSEEN_WORDS =
  'Nothing in the terms rules this out, but we have read of no such offer. It may exist, or a contract may make it.';
