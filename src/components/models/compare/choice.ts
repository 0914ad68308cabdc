/** The parameter of an address that names the models to compare, of the index and of the page that compares. */
export const COMPARE = 'compare';

/** How many models stand side by side: one alone is no comparison, and a screen has no room for more than four. */
export const FEWEST = 2;
export const MOST = 4;

/** What an address asks to compare. */
export interface Choice {
  /** At most `MOST` models, each once, in the order of the address. */
  readonly ids: readonly string[];
  /** Names that no model has. */
  readonly unknown: readonly string[];
  /** Known models for which there is no room. */
  readonly leftOut: readonly string[];
}

/** Returns the choice in an address, such as “gpt-oss-20b,gpt-4o”. */
export function choiceFrom(text: string, isKnown: (id: string) => boolean): Choice {
  const named = [...new Set(text.split(',').map((part) => part.trim().toLowerCase()))].filter(Boolean);
  const known = named.filter(isKnown);
  return {
    ids: known.slice(0, MOST),
    unknown: named.filter((id) => !known.includes(id)),
    leftOut: known.slice(MOST),
  };
}

/** Returns a choice as it stands in an address. */
export function choiceText(ids: readonly string[]): string {
  return ids.join(',');
}

/** Returns what of an address could not be shown, in sentences; empty where all of it was. */
export function problemsOf({ unknown, leftOut }: Choice, nameOf: (id: string) => string): string {
  const list = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);
  return [
    unknown.length > 0 &&
      `No model in our data is called ${list(unknown.map((id) => `“${id.slice(0, 80)}”`))}.`,
    leftOut.length > 0 && `There is room for ${MOST}, so ${list(leftOut.map(nameOf))} is not shown.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
