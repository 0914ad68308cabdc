/**
 * Puts a parameter into the address of the page, or takes it out of it when `value` is empty, without a step in the
 * browser's history. All others stay as they are.
 */
export function keepInAddress(name: string, value: string): void {
  const url = new URL(location.href);
  if (value === '') url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  // A comma needs no escape, and an address with commas can be read.
  url.search = url.search.replaceAll('%2C', ',');
  history.replaceState(history.state, '', url);
}

/** Returns a parameter of the page's address; empty where it has none. */
export function fromAddress(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}
