import type { OpenPart } from '../../lib/catalog/models/openness-grade.ts';

/** The parts in words. */
export const PART_WORDS: Readonly<Record<OpenPart, string>> = {
  weights: 'Weights',
  architecture: 'Code of the architecture',
  documentation: 'Model card, report and results',
  'data-card': 'A data card',
  'inference-code': 'Code to run it',
  'training-code': 'Code to train it',
  'evaluation-code': 'Code of its tests',
  'preparation-code': 'Code that prepared the data',
  'evaluation-data': 'Data of its tests',
  'data-information': 'Full information on the data',
  'training-data': 'The training data',
  checkpoints: 'States from during the training',
  'research-paper': 'A research paper',
};

/** The parts as the form groups them. */
export const PART_GROUPS: readonly { readonly name: string; readonly parts: readonly OpenPart[] }[] = [
  { name: 'The model', parts: ['weights', 'architecture', 'documentation', 'data-card'] },
  {
    name: 'Code',
    parts: ['inference-code', 'training-code', 'evaluation-code', 'preparation-code'],
  },
  {
    name: 'Data and research',
    parts: ['data-information', 'training-data', 'evaluation-data', 'checkpoints', 'research-paper'],
  },
];

/** What the terms of a model may allow. */
export const TERMS = ['any', 'limits', 'research', 'service'] as const;

/** What the terms of a model allow: any use, some uses, research only, or use of a service. */
export type Terms = (typeof TERMS)[number];

/** The terms in words. */
export const TERMS_WORDS: Readonly<Record<Terms, string>> = {
  any: 'Any use',
  limits: 'Limits on use or size',
  research: 'Research only',
  service: 'A service only',
};
