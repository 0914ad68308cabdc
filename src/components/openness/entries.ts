import { OPEN_PARTS, type OpenPart } from '../../lib/catalog/models/openness-grade.ts';
import { TERMS, type Terms } from './words.ts';
import { PRESETS, type OpennessPreset } from './presets.ts';

/** What is ticked, and what the terms allow. */
export interface OpennessChoice {
  readonly parts: ReadonlySet<OpenPart>;
  readonly terms: Terms;
}

/** The parameters of an address that hold a choice. */
export type OpennessEntries = Readonly<Record<'open-parts' | 'open-terms', string>>;

const NOTHING = 'nothing';

/** Returns a choice as parameters: the parts in the order of the library, joined by dots, or “nothing”. */
export function entriesOf({ parts, terms }: OpennessChoice): OpennessEntries {
  const ticked = OPEN_PARTS.filter((part) => parts.has(part));
  return { 'open-parts': ticked.join('.') || NOTHING, 'open-terms': terms };
}

/** Returns the choice that parameters hold. Unknown parts are ignored; unknown terms are “any use”. */
export function choiceOf(entries: OpennessEntries): OpennessChoice {
  const words = new Set(entries['open-parts'].split('.'));
  return {
    parts: new Set(OPEN_PARTS.filter((part) => words.has(part))),
    terms: TERMS.find((terms) => terms === entries['open-terms']) ?? 'any',
  };
}

/** Returns a preset as a choice. */
export function presetChoice({ parts, terms }: OpennessPreset): OpennessChoice {
  return { parts: new Set(parts), terms };
}

/** Returns the preset that a choice is equal to, if there is one. */
export function presetOf(choice: OpennessChoice): OpennessPreset | undefined {
  const own = entriesOf(choice);
  return PRESETS.find((preset) => {
    const other = entriesOf(presetChoice(preset));
    return own['open-parts'] === other['open-parts'] && own['open-terms'] === other['open-terms'];
  });
}
