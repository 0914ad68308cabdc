import { OPEN_PARTS, type OpenPart } from '../../lib/catalog/models/openness-grade.ts';
import type { Terms } from './words.ts';

/** A real model with what is public of it. */
export interface OpennessPreset {
  readonly name: string;
  readonly parts: readonly OpenPart[];
  readonly terms: Terms;
  /** The file of the Model Openness Tool that says so, and the day of its entry. */
  readonly entry?: { readonly file: string; readonly on: string };
  /** A remark for the reader. */
  readonly note: string;
}

const RUNNABLE: readonly OpenPart[] = ['weights', 'architecture', 'documentation', 'inference-code'];
const NOT_JUDGED =
  'The Open Source Initiative has not judged this version: the answer follows from the ticks.';

/** The model with which the form begins: it is in the article, and its terms allow any use. */
export const FIRST_PRESET: OpennessPreset = {
  name: 'DeepSeek-R1',
  parts: [...RUNNABLE, 'evaluation-data', 'research-paper'],
  terms: 'any',
  entry: { file: 'DeepSeek-R1.yml', on: '2025-05-30' },
  note: NOT_JUDGED,
};

/**
 * What the Model Openness Tool lists for some models (model-openness-tool in src/content/publications), and a closed
 * one. The Open Source Initiative found that the data of OLMo are described in full.
 */
export const PRESETS: readonly OpennessPreset[] = [
  FIRST_PRESET,
  {
    name: 'Gemma 2 9B',
    parts: [...RUNNABLE, 'data-card', 'evaluation-data', 'research-paper'],
    terms: 'limits',
    entry: { file: 'gemma-2-9b-it.yml', on: '2024-06-13' },
    note: NOT_JUDGED,
  },
  {
    name: 'gpt-oss 20B',
    parts: RUNNABLE,
    terms: 'any',
    entry: { file: 'gpt-oss-20b.yml', on: '2025-12-03' },
    note: NOT_JUDGED,
  },
  {
    name: 'Llama 3.1 8B',
    parts: [...RUNNABLE, 'evaluation-data', 'research-paper'],
    terms: 'limits',
    entry: { file: 'Llama-3.1-8B-Instruct.yml', on: '2025-05-26' },
    note: 'The Open Source Initiative has found that Llama 2, with limits of the same kind, does not meet its definition.',
  },
  {
    name: 'OLMo 7B',
    parts: OPEN_PARTS,
    terms: 'any',
    entry: { file: 'OLMo-7B.yml', on: '2025-05-16' },
    note: 'The Open Source Initiative names OLMo among the systems that meet its definition. Pythia and Amber have the same ticks.',
  },
  {
    name: 'A closed model',
    parts: [],
    terms: 'service',
    note: 'Its maker may publish a card with results; the weights, the code and the data stay with the maker.',
  },
];
