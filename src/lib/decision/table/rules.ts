import type { Rule } from './rule.ts';

/**
 * The table, in order: the first rule whose conditions all hold decides. What is impossible, forbidden or asked for comes
 * first: the job, the text that may not leave, weights that must be kept, the law, a contract. Then comes what is cheaper
 * or easier. One preference stands early: a personal helper that fits the reader's own machine. The last rule has no conditions, so every set of answers reaches an outcome. The reasons in words are in
 * src/content/decision/rules.yaml.
 */
export const RULES = [
  { id: 'exact-rule', when: { task: ['rules'] }, outcome: 'no-llm' },
  { id: 'learn-inside', when: { task: ['learn'] }, outcome: 'local' },

  // The text may not go to just anyone, yet only the strongest model passes: only a split allows both.
  {
    id: 'split-private',

    when: {
      split: ['yes'],
      quality: ['frontier'],
      data: ['sovereign', 'own-account', 'own-hardware'],
    },
    outcome: 'hybrid',
  },

  {
    id: 'own-hardware-personal',

    when: { data: ['own-hardware'], task: ['personal'] },
    outcome: 'local',
  },
  {
    id: 'own-hardware-small',

    when: {
      data: ['own-hardware'],
      volume: ['low'],
      quality: ['basic', 'untested'],
      hardware: ['none', 'laptop'],
    },
    outcome: 'local',
  },
  { id: 'own-hardware', when: { data: ['own-hardware'] }, outcome: 'on-prem' },

  {
    id: 'own-account-server',

    when: { data: ['own-account'], hardware: ['server'], ops: ['yes'] },
    outcome: 'on-prem',
  },
  {
    id: 'own-account-small',

    when: { data: ['own-account'], volume: ['low'], quality: ['basic', 'untested'], hardware: ['laptop'] },
    outcome: 'local',
  },
  {
    id: 'own-account-personal',

    when: { data: ['own-account'], task: ['personal'], volume: ['low'], quality: ['basic', 'untested'] },
    outcome: 'local',
  },
  { id: 'own-account', when: { data: ['own-account'] }, outcome: 'rented-gpu' },

  // Weights that must be owned rule out closed models at any price.
  {
    id: 'control-server',

    when: { control: ['yes'], hardware: ['server'], ops: ['yes'] },
    outcome: 'on-prem',
  },
  {
    id: 'control-busy',

    when: { control: ['yes'], volume: ['high'], ops: ['yes'] },
    outcome: 'rented-gpu',
  },
  {
    id: 'control-personal',

    when: {
      control: ['yes'],
      task: ['personal'],
      hardware: ['laptop', 'server'],
      quality: ['basic', 'untested'],
    },
    outcome: 'local',
  },
  { id: 'control', when: { control: ['yes'] }, outcome: 'hosted-open' },

  {
    id: 'sovereign-server',

    when: { data: ['sovereign'], hardware: ['server'], ops: ['yes'] },
    outcome: 'on-prem',
  },

  // A machine of one's own meets every demand on the data below, so a model that passes there needs no contract.
  {
    id: 'personal-fits',

    when: { task: ['personal'], hardware: ['laptop', 'server'], quality: ['basic'] },
    outcome: 'local',
  },

  {
    id: 'sovereign-busy',

    when: { data: ['sovereign'], volume: ['high'], ops: ['yes'], stage: ['live'] },
    outcome: 'rented-gpu',
  },
  { id: 'sovereign', when: { data: ['sovereign'] }, outcome: 'hosted-open' },

  {
    id: 'split-cost',

    when: {
      split: ['yes'],
      quality: ['frontier'],
      data: ['any', 'contract'],
      volume: ['medium', 'high'],
      stage: ['live'],
    },
    outcome: 'hybrid',
  },

  {
    id: 'contract-frontier',

    when: { data: ['contract'], quality: ['frontier'] },
    outcome: 'paid-tenant',
  },
  {
    id: 'contract-early',

    when: { data: ['contract'], stage: ['early'] },
    outcome: 'paid-tenant',
  },
  {
    id: 'contract-small',

    when: { data: ['contract'], volume: ['low'] },
    outcome: 'paid-tenant',
  },
  {
    id: 'contract-untested',

    when: { data: ['contract'], quality: ['untested'] },
    outcome: 'paid-tenant',
  },
  {
    id: 'contract-server',

    when: {
      data: ['contract'],
      quality: ['basic', 'strong'],
      stage: ['live'],
      volume: ['high'],
      ops: ['yes'],
      hardware: ['server'],
    },
    outcome: 'on-prem',
  },
  {
    id: 'contract-busy',

    when: {
      data: ['contract'],
      quality: ['basic', 'strong'],
      stage: ['live'],
      volume: ['high'],
      ops: ['yes'],
    },
    outcome: 'rented-gpu',
  },
  {
    id: 'contract-hosted',

    when: { data: ['contract'], quality: ['basic', 'strong'] },
    outcome: 'hosted-open',
  },

  { id: 'frontier', when: { quality: ['frontier'] }, outcome: 'paid-api' },
  { id: 'small', when: { volume: ['low'] }, outcome: 'paid-api' },
  { id: 'early', when: { stage: ['early'] }, outcome: 'api-then-switch' },
  { id: 'untested', when: { quality: ['untested'] }, outcome: 'api-then-switch' },
  {
    id: 'busy-server',

    when: {
      quality: ['basic', 'strong'],
      stage: ['live'],
      volume: ['high'],
      ops: ['yes'],
      hardware: ['server'],
    },
    outcome: 'on-prem',
  },
  {
    id: 'busy',

    when: { quality: ['basic', 'strong'], stage: ['live'], volume: ['high'], ops: ['yes'] },
    outcome: 'rented-gpu',
  },
  { id: 'hosted', when: {}, outcome: 'hosted-open' },
] as const satisfies readonly Rule[];

/** A rule by its id. */
export type RuleId = (typeof RULES)[number]['id'];
