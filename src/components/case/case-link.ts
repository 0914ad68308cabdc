import { CASE_PARAMETERS, caseParameters } from '../../lib/case/case-address.ts';
import type { ReaderCase } from '../../lib/case/reader-case.ts';

/** The query of a case alone, without “?”. Example: “model=gpt-oss-20b&context=32k”. */
export function caseQuery(readerCase: ReaderCase): string {
  return new URLSearchParams(caseParameters(readerCase).map(([name, value]) => [name, value])).toString();
}

/**
 * Returns the address of a page with a case in it. Parameters that are not the case's, and the hash, stay.
 * Example: https://example.org/memory/?theme=x#fit with 32k gives https://example.org/memory/?theme=x&context=32k#fit.
 */
export function linkWithCase(address: string, readerCase: ReaderCase): string {
  return linkWith(address, CASE_PARAMETERS, caseParameters(readerCase));
}

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

/** Says whether an address says anything about a case. */
export function hasCase(query: string): boolean {
  const given = new URLSearchParams(query);
  return CASE_PARAMETERS.some((name) => given.has(name));
}
