/** What a cell sorts by; undefined where it says nothing, which comes last in both directions. */
export type SortKey = number | string | undefined;

/** Words of a cell for which nothing is known. */
const UNKNOWN = /^(?:[–…]?|not (?:known|in our data))$/;

const FACTORS: Readonly<Record<string, number>> = {
  ...{ k: 1e3, M: 1e6, G: 1e9, B: 1e9, T: 1e12 },
  ...{ million: 1e6, billion: 1e9, trillion: 1e12 },
};

/** A number at the beginning, with its unit. Neither a date such as “2026-11” nor a count of things such as “8 × H100”. */
const NUMBER =
  /^[$€≈]?(\d[\d,]*(?:\.\d+)?)(?![\d,.]*\d|-\d)\s*(?:(k|M|G|B|T|million|billion|trillion)(?:i?B)?(?![a-z]))?(?!\s*×)/i;

/**
 * Returns what the cells of a column sort by: numbers where every known cell begins with one, else the texts. Dates are
 * written so that they sort as texts.
 * Example: “$2”, “–” and “1,500” give 2, undefined and 1500.
 */
export function columnKeys(cells: readonly string[]): readonly SortKey[] {
  const texts = cells.map((cell) => (UNKNOWN.test(cell) ? undefined : cell));
  const numbers = texts.map((text) => (text === undefined ? undefined : numberIn(text)));
  return texts.every((text, place) => text === undefined || numbers[place] !== undefined) ? numbers : texts;
}

function numberIn(text: string): number | undefined {
  const [, digits, unit = ''] = NUMBER.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits.replaceAll(',', '')) * (FACTORS[unit] ?? 1);
}

const byName = new Intl.Collator('en', { numeric: true }).compare;

/** Returns the places of a column's keys in order: those without a key last in both directions, equal ones as they were. */
export function orderedPlaces(keys: readonly SortKey[], isDown: boolean): readonly number[] {
  const sign = isDown ? -1 : 1;
  return keys
    .map((_, place) => place)
    .sort((first, second) => {
      const [a, b] = [keys[first], keys[second]];
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : byName(String(a), String(b)));
    });
}
