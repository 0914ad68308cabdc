import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

import { BASE, pageHtml, pagePaths, SITE_FOLDER } from './site.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** What a page links to, and what can be linked to in it. */
interface Links {
  readonly hrefs: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

function linksOf(html: string): Links {
  const hrefs = new Set<string>();
  const ids = new Set<string>();
  const visit = (node: Node): void => {
    for (const { name, value } of 'attrs' in node ? node.attrs : []) {
      if (name === 'id') ids.add(value);
      if (name === 'href' && node.nodeName === 'a') hrefs.add(value);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return { hrefs, ids };
}

test('every link inside the site leads to a page and a place that exist', () => {
  const pages = new Map(pagePaths().map((path) => [path, linksOf(pageHtml(path))]));
  const isFile = (path: string): boolean =>
    path.startsWith(`${BASE}/`) && existsSync(join(SITE_FOLDER, path.slice(BASE.length)));

  const dead = [...pages].flatMap(([from, { hrefs }]) =>
    [...hrefs].flatMap((href) => {
      const { origin, pathname, hash } = new URL(href, `http://site.invalid${from}`);
      if (origin !== 'http://site.invalid') return [];
      const page = pages.get(pathname);
      const isAlive = page
        ? hash === '' || page.ids.has(decodeURIComponent(hash.slice(1)))
        : /\.\w+$/.test(pathname) && isFile(pathname);
      return isAlive ? [] : [`${from} links to ${href}`];
    }),
  );
  expect(dead).toEqual([]);
});
