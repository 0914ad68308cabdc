/**
 * The address of a page of this site with the site's base in front of it; any other address unchanged.
 * `hrefWithBase('/memory/', '/guide')` gives `/guide/memory/`. An address that has the base already, one that is
 * relative, and one of another host (`https://…`, `//…`) stay as they are. `base` may end in a slash or not.
 */
export function hrefWithBase(href: string, base: string): string {
  const prefix = base.replace(/\/+$/, '');
  const isOwnPath = href.startsWith('/') && !href.startsWith('//');
  const hasBase = href === prefix || href.startsWith(`${prefix}/`);
  return prefix === '' || !isOwnPath || hasBase ? href : prefix + href;
}
