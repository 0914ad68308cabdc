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
 * Returns the options whose group, label, detail and search words contain every typed word, ignoring case and everything but letters and
 * digits. An empty query gives all.
 * Example: “llama3 70b” finds “Llama 3.3 70B Instruct” of Meta, and “RTX 4090 24 GB” the card with that memory.
 */
export function matchingOptions(
  options: readonly ComboboxOption[],
  query: string,
): readonly ComboboxOption[] {
  const words = query.split(/\s+/).map(plain).filter(Boolean);
  // After each choice the query is empty again: return the same array, so that nothing is rendered anew.
  if (words.length === 0) return options;
  return options.filter(({ label, group, detail = '', searchWords = '' }) => {
    const text = plain(`${group} ${label} ${detail} ${searchWords}`);
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
