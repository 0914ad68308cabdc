import { gzipSync } from 'node:zlib';

import { expect, test, type Page } from '@playwright/test';

import { FIRST_USES, useFirst } from './first-use.ts';
import { BASE } from './site.ts';
import { TOOL_WEIGHT } from './weight-table.ts';

/** The most that somebody downloads who uses a tool, in bytes after gzip: code, search and facts. */
const MOST_BYTES = 110_000;

/** Bytes of code and of facts, after gzip. */
interface Downloaded {
  script: number;
  facts: number;
}

/** Adds up what a page downloads from now on. Inline scripts are a part of the page and of every other page. */
function downloads(page: Page): { readonly total: () => Promise<Downloaded> } {
  const bodies: Promise<readonly [keyof Downloaded, number]>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const kind = pathname.endsWith('.js') ? 'script' : pathname.endsWith('.json') ? 'facts' : undefined;
    if (kind === undefined || !response.ok()) return;
    bodies.push(response.body().then((body) => [kind, gzipSync(body, { level: 9 }).length]));
  });
  return {
    total: async () => {
      const sum: Downloaded = { script: 0, facts: 0 };
      for (const [kind, bytes] of await Promise.all(bodies)) sum[kind] += bytes;
      return sum;
    },
  };
}

async function check(slug: string, page: Page, use: () => Promise<unknown>): Promise<void> {
  const { total } = downloads(page);
  await page.goto(`${BASE}/tools/${slug}/`);
  await use();
  await page.waitForLoadState('networkidle');
  const { script, facts } = await total();
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(8);
  await test.info().attach(TOOL_WEIGHT, {
    body: JSON.stringify({
      'tool in use': slug,
      JavaScript: kilobytes(script),
      facts: kilobytes(facts),
      together: kilobytes(script + facts),
    }),
    contentType: 'application/json',
  });
  expect(facts, 'bytes of facts').toBeGreaterThan(0);
  expect(script + facts, 'bytes that somebody downloads').toBeLessThanOrEqual(MOST_BYTES);
}

for (const use of FIRST_USES) {
  test(`who uses ${use.slug} downloads little`, async ({ page }) => {
    await check(use.slug, page, () => useFirst(page, use));
  });
}

test('who decides, down to the figures of the answer, downloads little', async ({ page }) => {
  await check('decide', page, async () => {
    await page.locator('.decide-option input[value=learn]').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.locator('.decide-number').first()).toHaveText(/\d/);
  });
});
