import { expect, test, type Locator, type Page } from '@playwright/test';

import { TOOLS, toolPath } from '../../src/tools.ts';
import { readWholePage } from './reading.ts';
import { BASE } from './site.ts';

/** The first thing to enter, and where the answer begins. */
const INPUT =
  '.bench :is(input, select, textarea, button):not(.tool-actions *, .retirement-actions *):visible';
const ANSWERS: Readonly<Record<string, string>> = {
  memory: '.headline',
  cost: '.headline',
  fits: '.fits-sentence',
  'fine-tune': '.headline',
  licences: '.licence-colour',
  'test-sheet': '.result-value',
  'data-path': '.path-sentence',
  hardening: '.hardening-title',
  retirement: '.retirement-count',
  remedy: '.remedy-answer',
  providers: '.provider-table',
};

/** The upper left corner of what a locator finds first, with its size. */
async function placeOf(found: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await found.first().boundingBox();
  if (!box) throw new Error('Nothing to measure: it is not visible.');
  return box;
}

async function open(page: Page, slug: string): Promise<void> {
  const response = await page.goto(`${BASE}${toolPath(slug)}`);
  expect(response?.status()).toBe(200);
}

for (const { slug, name, question } of TOOLS) {
  test(`${name} shows its inputs and its answer without scrolling, and fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, slug);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
    await expect(
      page.locator(`.sidebar-content a[aria-current="page"][href="${BASE}${toolPath(slug)}"]`),
      'the page in the menu',
    ).toHaveCount(1);
    const ask = slug === 'memory' || slug === 'cost' ? '.bench-ask :is(input, select)' : INPUT;
    const input = await placeOf(page.locator(ask));
    expect(input.y).toBeLessThan(750);
    const wanted = ANSWERS[slug];
    if (wanted !== undefined) {
      const answer = await placeOf(page.locator(`.bench ${wanted}`));
      expect(answer.y).toBeLessThan(750);
      expect(input.x + input.width, 'the inputs stand left of the answer').toBeLessThanOrEqual(answer.x);
    }

    await page.setViewportSize({ width: 390, height: 844 });
    await readWholePage(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect((await placeOf(page.locator(INPUT))).y).toBeLessThan(694);
  });
}

for (const slug of ['memory', 'cost', 'fits', 'fine-tune', 'licences', 'data-path']) {
  test(`on a phone the answer of ${slug} stays in sight while its inputs scroll`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, slug);
    await page.mouse.wheel(0, 450);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
    await expect(page.locator(`.bench ${ANSWERS[slug] ?? ''}`).first()).toBeInViewport({ ratio: 0.9 });
  });
}

test('the inputs stay in sight while a long answer scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'cost');
  await page.mouse.wheel(0, 1500);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  await expect(page.locator('#cost-requests')).toBeInViewport();
});

test('a printed tool shows the values that were entered', async ({ page }) => {
  await open(page, 'memory');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#memory-context')).toBeVisible();
  await expect(page.locator('.bench .headline')).toBeVisible();
});

test('the list of tools has every tool by its question', async ({ page }) => {
  await page.goto(`${BASE}/tools/`);
  for (const { slug, question } of TOOLS) {
    const link = page.locator('.tool-list').getByRole('link', { name: question });
    await expect(link).toHaveAttribute('href', `${BASE}${toolPath(slug)}`);
  }
});

test('pages of models and outcomes have a place in the menu and a way up', async ({ page }) => {
  for (const [path, above] of [
    ['/reference/models/paid/claude-3-7-sonnet/', '/reference/models/'],
    ['/decide/outcomes/paid-api/', '/decide/'],
    ['/decide/map/', '/decide/'],
  ] as const) {
    await page.goto(`${BASE}${path}`);
    await expect(page.locator('.sidebar-content a[aria-current="page"]')).toHaveAttribute(
      'href',
      `${BASE}${above}`,
    );
    await expect(page.locator('main .label a').first()).toHaveAttribute('href', `${BASE}${above}`);
    await expect(page.locator('.sidebar-content details[open]')).toHaveCount(1);
  }
});

test('the line above a chapter’s tool leads to the tool', async ({ page }) => {
  await page.goto(`${BASE}/cost/`);
  await page.getByRole('link', { name: 'Open at full width (Cost)' }).click();
  await expect(page).toHaveURL(`${BASE}${toolPath('cost')}`);
});
