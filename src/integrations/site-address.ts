/** The address of the built guide: its origin and the path under which it is served. */
export interface SiteAddress {
  /** Scheme and host, without a trailing slash: `https://someone.github.io`. */
  site: string;
  /** The path before every page, without a trailing slash unless it is the whole path: `/` or `/guide`. */
  base: string;
}

const LOCAL_SITE = 'http://localhost:4321';

/**
 * Returns the site's address from the environment variables `SITE` and `BASE`; either may be missing or empty. GitHub's
 * configure-pages action gives an origin and a base path ("" for a site at the root), so an empty base and a missing
 * leading slash are both fine.
 *
 * @throws {Error} when `SITE` is not an http or https address.
 * @example `{ SITE: 'https://someone.github.io', BASE: 'guide/' }` gives `https://someone.github.io` and `/guide`; an
 * empty environment gives `http://localhost:4321` and `/`.
 */
export function siteAddress(environment: Readonly<Record<string, string | undefined>>): SiteAddress {
  const site = (environment['SITE'] ?? '').trim() || LOCAL_SITE;
  if (!URL.canParse(site) || !/^https?:$/.test(new URL(site).protocol)) {
    throw new Error(`SITE is "${site}". Give an address with its scheme, such as https://someone.github.io`);
  }
  const path = (environment['BASE'] ?? '').trim().replace(/^\/+|\/+$/g, '');
  return { site: new URL(site).origin, base: `/${path}` };
}

/**
 * Returns the address under which readers can propose changes to a page's source, from the environment of GitHub's
 * workflows, so that a fork links to itself. Undefined outside such a workflow; the pages then have no edit link.
 *
 * @example `{ GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'someone/guide' }` gives
 * `https://github.com/someone/guide/edit/main/`.
 */
export function editAddress(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
  if (!server || !repository || !/^\w[\w.-]*\/\w[\w.-]*$/.test(repository)) return undefined;
  return new URL(`${repository}/edit/main/`, `${server}/`).href;
}
