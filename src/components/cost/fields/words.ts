import type { CostNumber, CostOptionalNumber } from './state.ts';

/** The texts of a field. */
export interface FieldWords {
  readonly label: string;
  readonly hint: string;
  readonly unit?: string;
}

/** The texts of each field that a reader types into. */
export const FIELD_WORDS: Readonly<Record<CostNumber | CostOptionalNumber, FieldWords>> = {
  requests: {
    label: 'Requests a day',
    hint: 'On average over a month. 50 people with 10 questions a day: 500.',
  },
  input: {
    label: 'Tokens in',
    hint: 'Of one request, all of it: instruction, history, documents, question. 1,000 tokens are about 750 words.',
    unit: 'tokens',
  },
  output: { label: 'Tokens out', hint: 'Of one answer, as a person sees it.', unit: 'tokens' },
  reasoning: {
    label: 'Reasoning tokens',
    hint: 'What the model writes for itself before the answer. Billed as output.',
    unit: 'tokens',
  },
  cached: {
    label: 'Input that repeats',
    hint: 'The part that is the same from its first token on, such as a long instruction. Hosts cache it only from some length on, often 1,024 tokens.',
    unit: '%',
  },
  misses: {
    label: 'Of that, not in the cache',
    hint: 'Requests that come too late and write it again.',
    unit: '%',
  },
  batch: {
    label: 'Requests that can wait',
    hint: 'For hours, up to a day: some hosts halve the price.',
    unit: '%',
  },
  peak: {
    label: 'Busiest hour over the mean',
    hint: 'Machines are counted for it. Empty: 1.5 to 5, likely 3.',
    unit: 'times',
  },
  growth: { label: 'Growth', hint: 'From one month to the next.', unit: '% a month' },
  pace: {
    label: 'Speed that one reader wants',
    hint: 'While an answer is written. People read 5 to 7 tokens a second.',
    unit: 'tokens a second',
  },
  share: {
    label: 'Requests that the open model takes',
    hint: 'For a row that mixes both models. Empty: no such row.',
    unit: '%',
  },
};
