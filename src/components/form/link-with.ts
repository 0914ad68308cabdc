/**
 * Returns an address whose parameters called `names` are the given ones and no others; all else stays.
 * Example: “/?a=1&b=2” with the names a and c and the parameter c = 3 gives “/?b=2&c=3”.
 */
export function linkWith(
  address: string,
  names: readonly string[],
  parameters: readonly (readonly [string, string])[],
): string {
  const url = new URL(address);
  for (const name of names) url.searchParams.delete(name);
  for (const [name, value] of parameters) url.searchParams.set(name, value);
  return url.href;
}
