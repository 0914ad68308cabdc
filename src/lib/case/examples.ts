import type { Case } from './case.ts';

/** A whole case that a button fills in, to start from. Its numbers are choices of this guide. */
export interface CaseExample {
  readonly name: string;
  readonly stated: Case;
}

/** Common situations, from one person to a bank. Their models and devices are in the catalogue, which a test checks. */
export const CASE_EXAMPLES: readonly CaseExample[] = [
  {
    name: 'Coding helper for myself',
    stated: {
      job: 'coding',
      task: 'personal',
      headcount: 1,
      questions: 20,
      input: 8000,
      output: 600,
      model: 'gpt-oss-20b',
      machine: 'apple-m4-max',
    },
  },
  {
    name: 'Support bot, 3,000 chats a day',
    stated: {
      job: 'support',
      task: 'app',
      chats: 3000,
      messages: 4,
      input: 3000,
      output: 250,
      cached: 60,
      data: 'contract',
      model: 'gpt-oss-120b',
      runtime: 'vllm',
      precision: 'MXFP4',
    },
  },
  {
    name: 'Assistant for a bank’s 200 people',
    stated: {
      job: 'assistant',
      task: 'app',
      headcount: 200,
      questions: 4,
      input: 6000,
      output: 500,
      data: 'own-hardware',
      ops: 'yes',
      model: 'gpt-oss-120b',
      runtime: 'vllm',
      precision: 'MXFP4',
    },
  },
];
