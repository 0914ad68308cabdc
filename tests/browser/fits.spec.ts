import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';

import { BASE } from './site.ts';

const PAGE = `${BASE}/hardware/machines/`;

const tool = (page: Page): Locator => page.locator('.tool.fits');
const sentence = (page: Page): Locator => tool(page).locator('.fits-sentence');

/** Opens the page and waits until the tool is at work. */
async function open(page: Page, query = ''): Promise<void> {
  await page.goto(PAGE + query);
  await tool(page).scrollIntoViewIfNeeded();
  await tool(page).dispatchEvent('pointerover');
  await page.waitForFunction(
    () => document.querySelector('.tool.fits')?.closest('astro-island')?.hasAttribute('ssr') === false,
  );
}

test('a reader finds what fits with the keyboard alone', async ({ page }) => {
  await open(page);
  const search = page.getByRole('combobox', { name: 'Search for a device' });
  await search.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('rtx 3090');
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toHaveText(/^On one RTX 3090, \d+ of \d+ models fit/);
  await expect(page).toHaveURL(/machine=nvidia-rtx-3090/);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'How many of them' })).toBeFocused();
  await page.keyboard.press('2');
  await expect(sentence(page)).toHaveText(/^On 2 × RTX 3090/);

  const speed = tool(page).getByRole('button', { name: 'Tokens a second' });
  await speed.focus();
  await page.keyboard.press('Enter');
  await expect(tool(page).getByRole('columnheader', { name: 'Tokens a second' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(speed).toBeFocused();
});

test('a press on the table as built sorts it as soon as its code is there', async ({ page }) => {
  await open(page);
  await tool(page).getByRole('button', { name: 'Model' }).click();
  await expect(tool(page).getByRole('columnheader', { name: 'Model' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await tool(page)
    .getByRole('button', { name: /^Show all/ })
    .click();
  expect(await tool(page).locator('tbody tr').count()).toBeGreaterThan(100);
});

test('a link opens the same table, and its bad parts are named', async ({ page }) => {
  await open(page, '?from=mail&machine=nvidia-h100-sxm&machines=8&runtime=vllm&floor=9');
  await expect(sentence(page)).toHaveText(/^On 8 × H100 SXM/);
  await expect(tool(page).getByText('floor = “9”')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'vLLM' })).toBeChecked();
  await page.getByRole('textbox', { name: 'Context wanted' }).fill('32k');
  await expect(page).toHaveURL(/from=mail.*context=32k/);
  await expect(page).not.toHaveURL(/floor/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`on a phone of 360 px, ${colorScheme}, it is usable and nothing hangs over`, async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      colorScheme,
    });
    const page = await context.newPage();
    await open(page);
    await page.getByRole('button', { name: '32k' }).tap();
    await expect(sentence(page)).toHaveText(/with 32k tokens of context/);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    const { violations } = await new AxeBuilder({ page }).include('.tool.fits').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    await context.close();
  });
}

test('without JavaScript it reads as the table for one machine', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(PAGE);
  await expect(sentence(page)).toHaveText(/^On one RTX 4090, \d+ of \d+ models fit/);
  await expect(tool(page).locator('tbody tr')).toHaveCount(25);
  await expect(tool(page).getByRole('combobox', { name: 'Search for a device' })).toBeHidden();
  await context.close();
});
