/** One option of a `Combobox`. */
export interface ComboboxOption {
  readonly id: string;
  readonly label: string;
  /** The heading it is listed under. */
  readonly group: string;
  /** Shown after the label, such as the memory of a device. */
  readonly detail?: string;
  /** Words that people type and that are not shown, such as the maker of a card. */
  readonly searchWords?: string;
}

/**
 * Returns the options whose group, label, detail and search words contain every typed word, ignoring case and everything
 * but letters and digits. One whose whole name was typed comes first, with its group. An empty query gives all.
 *
 * @example “llama3 70b” finds “Llama 3.3 70B Instruct” of Meta, and “GeForce RTX 4080” the card before that of laptops.
 */
export function matchingOptions(
  options: readonly ComboboxOption[],
  query: string,
): readonly ComboboxOption[] {
  const words = wordsOf(query);
  // After each choice the query is empty again: return the same array, so that nothing is rendered anew.
  if (words.length === 0) return options;
  const found = options.filter(({ label, group, detail = '', searchWords = '' }) => {
    const text = plain(`${group} ${label} ${detail} ${searchWords}`);
    return words.every((word) => text.includes(word));
  });
  const typed = new Set(words);
  const named = found.find(({ label }) => wordsOf(label).every((word) => typed.has(word)));
  return named ? withFirst(found, named) : found;
}

/** Moves an option to the front. Its group follows it, so that the order of the list is that of its groups. */
function withFirst(options: readonly ComboboxOption[], first: ComboboxOption): readonly ComboboxOption[] {
  const rank = (option: ComboboxOption): number =>
    option === first ? 0 : option.group === first.group ? 1 : 2;
  return options.toSorted((a, b) => rank(a) - rank(b));
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).map(plain).filter(Boolean);
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
