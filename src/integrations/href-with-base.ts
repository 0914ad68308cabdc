/**
 * Returns the address of a page of this site with the site's base in front of it. Addresses that already have the base,
 * relative ones and those of another host (`https://…`, `//…`) stay as they are. `base` may end in a slash or not.
 *
 * @example `hrefWithBase('/memory/', '/guide')` gives `/guide/memory/`.
 */
export function hrefWithBase(href: string, base: string): string {
  const prefix = base.replace(/\/+$/, '');
  const isOwnPath = href.startsWith('/') && !href.startsWith('//');
  const hasBase = href === prefix || href.startsWith(`${prefix}/`);
  return prefix === '' || !isOwnPath || hasBase ? href : prefix + href;
}
