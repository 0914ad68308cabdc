import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** Where the tested build is served: a path, so that a link without the base is a dead link. */
export const BASE = '/guide';
/** Another one lets two checkouts be tested at the same time. */
export const PORT = Number(process.env['TEST_PORT'] ?? 4329);
export const SITE_FOLDER = 'dist-guide';

/** Every page of the built site, as paths with the base: those of the sitemap, and the page for a wrong address. */
export function pagePaths(): string[] {
  const sitemap = readFileSync(join(SITE_FOLDER, 'sitemap-0.xml'), 'utf8');
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );
  return [...paths, `${BASE}/404.html`];
}

/** The fourteen chapters. */
export function chapterPaths(): string[] {
  const chapter = /^\/((start|privacy|hardware|running)\/\w+|cost|decide|next)\/$/;
  return pagePaths().filter((path) => chapter.test(path.slice(BASE.length)));
}

/** The built HTML of a page. */
export function pageHtml(path: string): string {
  const file = path.slice(BASE.length).replace(/\/$/, '/index.html');
  return readFileSync(join(SITE_FOLDER, file), 'utf8');
}

/** Folders whose pages one template makes from facts; a folder stands before the one that it is in. */
const TEMPLATE_FOLDERS = [
  `${BASE}/reference/models/paid/`,
  `${BASE}/reference/models/`,
  `${BASE}/decide/outcomes/`,
];

/**
 * The pages that a test looks at one by one: all that somebody wrote, and of a folder that one template fills the
 * longest and the shortest page.
 */
export function distinctPagePaths(): string[] {
  const paths = pagePaths();
  const folderOf = (path: string): string | undefined =>
    TEMPLATE_FOLDERS.find((folder) => path.startsWith(folder) && path !== folder);
  const samples = TEMPLATE_FOLDERS.flatMap((folder) => {
    const byLength = paths
      .filter((path) => folderOf(path) === folder)
      .toSorted((a, b) => pageHtml(a).length - pageHtml(b).length);
    return [byLength[0], byLength.at(-1)].filter((path) => path !== undefined);
  });
  return [...paths.filter((path) => folderOf(path) === undefined), ...samples];
}
