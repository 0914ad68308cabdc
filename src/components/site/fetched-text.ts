/** Returns the text of a file of this site. Throws if there is no connection, or no such file. */
export async function fetchedText(href: string): Promise<string> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} answered ${response.status}.`);
  return response.text();
}
