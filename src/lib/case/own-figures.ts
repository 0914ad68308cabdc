import type { OwnFigures } from '../own-model/architecture-from-figures.ts';
import { parseCount } from '../units/count.ts';
import { parseParameters, shortParameters } from '../units/card-parameters.ts';
import type { Parsed } from '../units/tokens.ts';

/** A numeric figure of the reader's own model. */
export type OwnFigure = Exclude<keyof OwnFigures, 'tiedEmbeddings'>;

/** How a form asks for a figure: its label, its parameter in an address, its limits, and where a model card has it. */
export interface OwnFigureField {
  readonly key: OwnFigure;
  readonly parameter: string;
  readonly label: string;
  /** What it counts, for messages. */
  readonly what: string;
  /** The smallest and the largest value that are accepted. */
  readonly least: number;
  readonly most: number;
  /** Its name in the `config.json` of a published model. */
  readonly configKey?: string;
}

/** The figures in the order in which a form asks for them. */
export const OWN_FIGURE_FIELDS: readonly OwnFigureField[] = [
  {
    key: 'parameters',
    parameter: 'parameters',
    label: 'Parameters',
    what: 'parameters',
    least: 1e7,
    most: 1e14,
  },
  field('layers', 'layers', 'Layers', 'layers', 1, 1000, 'num_hidden_layers'),
  field('hiddenSize', 'hidden-size', 'Hidden size', 'numbers', 64, 1e6, 'hidden_size'),
  field('heads', 'heads', 'Attention heads', 'heads', 1, 4096, 'num_attention_heads'),
  field('keyValueHeads', 'key-value-heads', 'Key-value heads', 'heads', 1, 4096, 'num_key_value_heads'),
  field('headSize', 'head-size', 'Head size', 'numbers', 8, 4096, 'head_dim'),
  field('vocabularySize', 'vocabulary', 'Vocabulary', 'tokens', 100, 1e7, 'vocab_size'),
];

function field(
  key: OwnFigure,
  parameter: string,
  label: string,
  what: string,
  least: number,
  most: number,
  configKey: string,
): OwnFigureField {
  return { key, parameter, label, what, least, most, configKey };
}

/** The figures in the form at the start: those of Llama 3.1 8B, for the reader to replace. */
export const DEFAULT_OWN_FIGURES: OwnFigures = {
  parameters: 8.03e9,
  layers: 32,
  hiddenSize: 4096,
  heads: 32,
  keyValueHeads: 8,
  headSize: 128,
  vocabularySize: 128_256,
  tiedEmbeddings: false,
};

/**
 * Returns the number in a figure that a person typed, or in words what to write instead.
 *
 * @example parameters “8B” gives 8,000,000,000; layers “many” gives a message with the limits.
 */
export function parseOwnFigure(field: OwnFigureField, text: string): Parsed {
  if (field.key !== 'parameters') return parseCount(text, field);
  const parsed = parseParameters(text);
  if (!parsed.ok || (parsed.value >= field.least && parsed.value <= field.most)) return parsed;
  return { ok: false, message: 'Write a number of parameters from 10M to 100T.' };
}

/**
 * Returns a figure as a person would type it.
 *
 * @example 8,030,000,000 parameters are “8.03B”.
 */
export function ownFigureText(key: OwnFigure, figures: OwnFigures): string {
  return key === 'parameters' ? shortParameters(figures.parameters) : String(figures[key]);
}
