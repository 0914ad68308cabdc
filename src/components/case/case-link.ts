import { CASE_PARAMETERS, caseParameters } from '../../lib/case/case-address.ts';
import type { ReaderCase } from '../../lib/case/reader-case.ts';

/** Returns the query of a case alone, without “?”. Example: “model=gpt-oss-20b&context=32k”. */
export function caseQuery(readerCase: ReaderCase): string {
  return new URLSearchParams(caseParameters(readerCase).map(([name, value]) => [name, value])).toString();
}

/**
 * Returns a page's address with a case in it. Parameters that are not part of a case, and the hash, stay.
 * Example: https://example.org/memory/?theme=x#fit with 32k gives https://example.org/memory/?theme=x&context=32k#fit.
 */
export function linkWithCase(address: string, readerCase: ReaderCase): string {
  return linkWith(address, CASE_PARAMETERS, caseParameters(readerCase));
}

/**
 * Returns an address in which the parameters called `names` are replaced by the given ones; everything else stays.
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

/** Returns whether a query has any parameter of a case. */
export function hasCase(query: string): boolean {
  const given = new URLSearchParams(query);
  return CASE_PARAMETERS.some((name) => given.has(name));
}
