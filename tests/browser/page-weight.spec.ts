import { gzipSync } from 'node:zlib';

import { expect, test, type Page } from '@playwright/test';

import { readWholePage } from './reading.ts';
import { pageHtml, distinctPagePaths } from './site.ts';
import { WEIGHT } from './weight-table.ts';

/** What a page makes a reader fetch, in bytes after gzip. */
interface PageWeight {
  html: number;
  css: number;
  /** Scripts in files and in the page, without the search box. */
  script: number;
  /** The search box, which no page fetches before a reader reaches for it. */
  search: number;
}

type Kind = 'front page' | 'tool' | 'calculator' | 'measurements' | 'sources' | 'text';

/** The most that a page of each kind may weigh, in bytes after gzip. Raise one only with a reason in the commit. */
const BUDGETS: Record<Kind, PageWeight> = {
  'front page': { html: 15_000, css: 16_000, script: 6_000, search: 0 },
  // The page of a tool fetches what its tool wakes with once it has loaded; the rest waits for a reader.
  tool: { html: 45_000, css: 20_000, script: 40_000, search: 0 },
  // The page of the cost chapter has a worked example with all its tables.
  // Tools in a chapter fetch their code when a reader turns to them, except those of a few kilobytes that show what a browser keeps.
  calculator: { html: 47_000, css: 20_000, script: 20_000, search: 0 },
  // Every measurement, or every price, is a row of its tables with its source; they are the point of the page.
  measurements: { html: 40_000, css: 16_000, script: 8_000, search: 0 },
  // The addresses of all sources, most of them at a fixed version, hardly shrink.
  sources: { html: 64_000, css: 16_000, script: 6_000, search: 0 },
  // The longest is the chapter on law: seven laws with their sources, and the AI Act's dates.
  text: { html: 21_600, css: 17_000, script: 8_000, search: 0 },
};

function kindOf(path: string): Kind {
  if (pageHtml(path).includes('<astro-island')) {
    return path.includes('/tools/') ? 'tool' : 'calculator';
  }
  if (/\/reference\/(?:accuracy|prices)\/$/.test(path)) {
    return 'measurements';
  }
  if (path.endsWith('/reference/sources/')) {
    return 'sources';
  }
  return path.split('/').filter(Boolean).length === 1 ? 'front page' : 'text';
}

const gzipBytes = (body: string | Buffer): number => gzipSync(body, { level: 9 }).length;

async function pageWeight(page: Page, path: string): Promise<PageWeight> {
  const weight: PageWeight = {
    html: gzipBytes(pageHtml(path)),
    css: 0,
    script: inlineScriptBytes(path),
    search: 0,
  };
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    if (response.ok() && ['script', 'stylesheet', 'fetch'].includes(kind)) {
      bodies.push(
        response.body().then((body) => {
          const isSearch = /\/pagefind\/|\/search-box\./.test(response.url());
          weight[isSearch ? 'search' : kind === 'stylesheet' ? 'css' : 'script'] += gzipBytes(body);
        }),
      );
    }
  });
  await page.goto(path);
  await readWholePage(page);
  await Promise.all(bodies);
  return weight;
}

function inlineScriptBytes(path: string): number {
  const scripts = [...pageHtml(path).matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  return gzipBytes(scripts.map(([, code = '']) => code).join('\n'));
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(8);

for (const path of distinctPagePaths()) {
  const kind = kindOf(path);
  test(`${path} stays within the budget of a ${kind}`, async ({ page }, testInfo) => {
    const weight = await pageWeight(page, path);
    const row = {
      'kind of page': kind,
      JavaScript: kilobytes(weight.script),
      'with search': kilobytes(weight.script + weight.search),
      CSS: kilobytes(weight.css),
      HTML: kilobytes(weight.html),
      page: path,
    };
    await testInfo.attach(WEIGHT, { body: JSON.stringify(row), contentType: 'application/json' });
    for (const part of ['html', 'css', 'script', 'search'] as const) {
      expect
        .soft(weight[part], `${part} of a ${kind}, bytes after gzip`)
        .toBeLessThanOrEqual(BUDGETS[kind][part]);
    }
  });
}
