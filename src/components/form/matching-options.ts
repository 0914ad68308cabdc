/** One entry of a long list that a reader searches. */
export interface ComboboxOption {
  readonly id: string;
  readonly label: string;
  /** The heading that it stands under. */
  readonly group: string;
  /** A word more, beside the label. */
  readonly detail?: string;
}

/**
 * Returns the options whose group and label hold every word that was typed, without regard to case, spaces, dots and
 * hyphens inside a word. Nothing typed gives all.
 * Example: “llama3 70b” finds “Llama 3.3 70B Instruct” of Meta.
 */
export function matchingOptions(
  options: readonly ComboboxOption[],
  query: string,
): readonly ComboboxOption[] {
  const words = query.split(/\s+/).map(plain).filter(Boolean);
  // At each choice the list is whole again, and there is nothing to look for.
  if (words.length === 0) return options;
  return options.filter(({ label, group }) => {
    const text = plain(`${group} ${label}`);
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
