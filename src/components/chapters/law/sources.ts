import { sourcesOf } from '../../facts/publications.ts';

/** The sources of the chapter on law, in the order in which the text first cites them. */
export const sources = sourcesOf([
  'article',
  'gdpr-article-28',
  'ai-act-definitions',
  'ai-act-tuning',
  'health-data-risks',
  'processor-contract-terms',
  'privacy-framework-appeal',
  'data-board-opinion-28',
  'hipaa-cloud-guidance',
  'hipaa-guidance-alert',
  'ai-act-timeline',
  'ai-act-change',
  'ai-act-article-53',
  'ai-literacy-softened',
  'ai-act-health',
  'cloud-act-quoted',
  'opinion-512-quoted',
  'opinion-512-summary',
  'german-secrecy',
  'german-secrecy-paper',
]);
