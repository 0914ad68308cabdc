/** Where the built guide will live: its origin, and the path under which it is served. */
export interface SiteAddress {
  /** Scheme and host, without a trailing slash: `https://someone.github.io`. */
  site: string;
  /** The path before every page, without a trailing slash unless it is the whole path: `/` or `/guide`. */
  base: string;
}

const LOCAL_SITE = 'http://localhost:4321';

/**
 * The site's address from the environment variables `SITE` and `BASE`; either may be missing or empty.
 * GitHub's configure-pages action gives an origin and a base path ("" for a site at the root), so both forms of
 * "no base" and a missing leading slash are accepted.
 *
 * `{ SITE: 'https://someone.github.io', BASE: 'guide/' }` gives `{ site: 'https://someone.github.io', base: '/guide' }`;
 * an empty environment gives `{ site: 'http://localhost:4321', base: '/' }`.
 *
 * @throws when `SITE` is not an http or https address, with advice.
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
 * Where readers can propose a change to a page's source, from what GitHub's workflows set in the environment, so that
 * a fork links to itself; undefined where that is not known, and the pages then have no such link.
 *
 * `{ GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'someone/guide' }` gives
 * `https://github.com/someone/guide/edit/main/`.
 */
export function editAddress(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
  if (!server || !repository || !/^\w[\w.-]*\/\w[\w.-]*$/.test(repository)) return undefined;
  return new URL(`${repository}/edit/main/`, `${server}/`).href;
}
