import { expect, test, type Locator, type Page } from '@playwright/test';

import { BASE } from './site.ts';

const PAGE = `${BASE}/cost/`;

const tool = (page: Page): Locator => page.locator('.tool.cost');
const asked = (page: Page): Locator => tool(page).locator('.cost-asked');

/** Turns to the calculator with the keyboard and waits until it has taken over. */
async function turnTo(page: Page): Promise<Locator> {
  const requests = page.getByRole('textbox', { name: 'Requests a day' });
  await requests.focus();
  await page.waitForFunction(() => !document.querySelector('.tool.cost')?.closest('astro-island[ssr]'));
  await page.waitForLoadState('networkidle');
  return requests;
}

test('fetches facts and code for answers only when a reader turns to it', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(PAGE);
  await tool(page).scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((url) => /facts|answer|worker/.test(url))).toEqual([]);
  await turnTo(page);
  for (const file of ['models', 'devices', 'market']) {
    await expect.poll(() => fetched.filter((url) => url.endsWith(`/facts/${file}.json`))).toHaveLength(1);
  }
  expect(fetched.filter((url) => url.endsWith('/facts/sources.json'))).toEqual([]);
});

test('is used with the keyboard alone: a number, a model, a bill, a preset', async ({ page }) => {
  await page.goto(PAGE);
  const requests = await turnTo(page);
  await expect(requests).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('250000');
  await expect(asked(page)).toHaveText(/^250,000 requests a day/);
  await expect(page).toHaveURL(/\?requests=250000&v=2$/);

  await page.getByRole('combobox', { name: 'Open model' }).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('oss 120b');
  await page.keyboard.press('Enter');
  await expect(asked(page)).toHaveText(/ or gpt-oss 120B\./);

  await tool(page).locator('.cost-routes summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(tool(page).locator('.cost-bill').first()).toBeVisible();

  await page.getByRole('button', { name: 'Prototype' }).focus();
  await page.keyboard.press('Enter');
  await expect(asked(page)).toHaveText(/^10 requests a day/);
  await page.goBack();
  await expect(asked(page)).toHaveText(/^250,000 requests a day, .* or gpt-oss 120B/);
});

test('a link opens its case, and names the parts that it cannot use', async ({ page }) => {
  await page.goto(`${PAGE}?requests=77&people=no&usd-per-kwh=0.4&cached=lots`);
  await expect(asked(page)).toHaveText(/^77 requests a day, .* machines only:$/);
  await expect(tool(page).getByText('cached = “lots”')).toBeVisible();
  await page.getByText('Machines, people and what the sums assume').click();
  await expect(page.getByRole('textbox', { name: 'Electricity' })).toHaveValue('0.4');
});

test('the answer is copied as Markdown, CSV and JSON of the case that is shown', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${PAGE}?requests=77`);
  await expect(asked(page)).toHaveText(/^77 requests/);
  const copied = async (name: string): Promise<string> => {
    await tool(page).getByRole('button', { name }).click();
    await expect(
      tool(page)
        .getByRole('button', { name: / copied$/ })
        .first(),
    ).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await expect.poll(() => copied('Copy as Markdown')).toMatch(/^## What 77 requests a day cost/);
  await expect.poll(() => copied('Copy as CSV')).toMatch(/^way,route,/);
  await expect.poll(() => copied('Copy as JSON')).toMatch(/"requests": 77/);
  await expect.poll(() => copied('Copy link')).toMatch(/\?requests=77&v=2#cost-tool$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the default answer is there: three ways, every bill, the chart, its table and the stages', async ({
    page,
  }) => {
    await page.goto(PAGE);
    await expect(tool(page).locator('.cost-three > li')).toHaveCount(3);
    await expect(tool(page).locator('.cost-three')).toHaveText(/about \$[\d,.]+/);
    const first = tool(page).locator('.cost-routes details').first();
    await first.locator('summary').click();
    await expect(first.getByRole('table')).toBeVisible();
    await expect(tool(page).getByRole('img', { name: /^Of these lines the cheapest/ })).toBeVisible();
    await expect(tool(page).getByRole('columnheader', { name: '100,000' })).toBeVisible();
    await expect(tool(page).getByText(/^Prices of 2/)).toBeVisible();
  });
});
