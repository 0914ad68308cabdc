import { expect, test, type Page } from '@playwright/test';

import { BASE } from './site.ts';

/** A tool's page. */
async function openTool(page: Page, slug: string, query = ''): Promise<void> {
  await page.goto(`${BASE}/tools/${slug}/${query}`);
}

/** Opens the fields of the bar. */
const change = (page: Page): ReturnType<Page['locator']> => page.locator('.case-change > summary');
const line = (page: Page): ReturnType<Page['locator']> => page.locator('.case-line');
const asked = (page: Page): ReturnType<Page['locator']> => page.locator('.cost-asked');

test('a case stated on the memory page is the case of every tool, and comes back from a link', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTool(page, 'memory');
  await page.getByRole('combobox', { name: 'Search for a model' }).fill('oss 20b');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Context length' }).fill('16k');
  await expect(page.locator('.memory-answer')).toContainText('gpt-oss 20B needs about');

  await change(page).click();
  await page.getByRole('textbox', { name: 'People who use it' }).fill('200');
  await expect(line(page)).toContainText('200 people, 6,400 requests a day');
  await expect(page.getByRole('textbox', { name: 'Simultaneous requests' })).toHaveValue('7');

  await openTool(page, 'cost');
  await expect(asked(page)).toHaveText(/^6,400 requests a day, .* or gpt-oss 20B\./);
  await openTool(page, 'fits');
  await expect(page.getByRole('textbox', { name: 'Context wanted' })).toHaveValue('16k');
  await expect(page.getByRole('textbox', { name: 'Simultaneous users' })).toHaveValue('7');
  await openTool(page, 'fine-tune');
  await expect(page.locator('.tuning .memory-answer')).toContainText('LoRA of gpt-oss 20B');
  await openTool(page, 'decide', '?ask=volume');
  await expect(page.locator('.decide-option input:checked')).toHaveValue('medium');

  await openTool(page, 'cost');
  await page.locator('.case-bar').getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: 'Link copied' }).first()).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const fresh = await (await browser.newContext()).newPage();
  await fresh.goto(link);
  await expect(asked(fresh)).toHaveText(/^6,400 requests a day, .* or gpt-oss 20B\./);
  await expect(fresh.locator('.bench')).toBeInViewport();
});

test('what a returning reader types at once is never replaced by what was kept', async ({ page }) => {
  await openTool(page, 'cost');
  await page
    .getByRole('textbox', { name: /^Requests a day/ })
    .first()
    .fill('5000');
  await expect(page).toHaveURL(/requests=5000/);
  await page.route('**/facts/market.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  for (const way of ['click', 'focus'] as const) {
    await page.goto(`${BASE}/tools/cost/`);
    const field = page.locator('.cost').getByRole('textbox', { name: /^Requests a day/ });
    await field[way]();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('77');
    await expect(asked(page)).toHaveText(/^77 requests a day/);
    await expect(field).toHaveValue('77');
  }
});

test('two open tabs agree', async ({ page, context }) => {
  await openTool(page, 'memory');
  const other = await context.newPage();
  await openTool(other, 'cost');
  await page.getByRole('textbox', { name: 'Simultaneous users' }).fill('9');
  await change(page).click();
  await page.getByRole('textbox', { name: 'Chats a day' }).fill('3000');
  await expect(line(other)).toContainText('3,000 chats, 12,000 requests a day');
  await change(other).click();
  await other.getByRole('textbox', { name: 'Messages a chat' }).fill('5');
  await expect(line(page)).toContainText('15,000 requests a day');
  await expect(page.locator('.memory').getByRole('textbox', { name: 'Simultaneous users' })).toHaveValue('9');
});

test('with the storage off everything works on the page, and nothing is said to be kept', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    for (const name of ['getItem', 'setItem', 'removeItem'] as const) {
      Storage.prototype[name] = (): never => {
        throw new DOMException('denied', 'SecurityError');
      };
    }
  });
  await openTool(page, 'memory');
  await change(page).click();
  await page.getByRole('button', { name: 'Assistant for a bank’s 200 people' }).click();
  await expect(page.locator('.memory-answer')).toContainText('gpt-oss 120B needs about');
  await expect(page).toHaveURL(/headcount=200/);
  // The script that chooses a colour scheme is Starlight's, and needs the storage.
  expect(errors.filter((message) => !/denied|StarlightThemeProvider/.test(message))).toEqual([]);
});

test('“Start again” forgets the case, and Back brings it back', async ({ page }) => {
  await openTool(page, 'memory', '?context=32k&model=gpt-oss-20b');
  await expect(page.locator('.memory-answer')).toContainText('gpt-oss 20B');
  await page.locator('.case-bar').getByRole('button', { name: 'Start again' }).click();
  await expect(line(page)).toContainText('nothing stated yet');
  await expect(page).not.toHaveURL(/context/);
  await page.goBack();
  await expect(page.locator('.memory-answer')).toContainText('gpt-oss 20B');
});

test('200 people at a bank reach a bill for their own machines in at most 12 clicks', async ({ page }) => {
  let clicks = 0;
  const click = async (target: ReturnType<Page['locator']>): Promise<void> => {
    clicks += 1;
    await target.click();
  };
  await page.goto(`${BASE}/`);
  await click(
    page
      .locator('main')
      .getByRole('link', { name: /bill|cost/i })
      .first(),
  );
  await click(change(page));
  await page.getByRole('textbox', { name: 'People who use it' }).fill('200');
  await page.getByRole('textbox', { name: 'Tokens in' }).first().fill('6000');
  await expect(asked(page)).toHaveText(/^6,400 requests a day/);
  const own = page.locator('.cost-routes summary', { hasText: 'Own server' });
  await click(own);
  await expect(page.locator('.cost-bill').filter({ hasText: 'Devices' }).first()).toBeAttached();
  expect(clicks).toBeLessThanOrEqual(12);
});

test('with a MacBook Pro M4 Max a hobbyist knows what runs and what it costs in at most 12 clicks', async ({
  page,
}) => {
  let clicks = 0;
  const click = async (target: ReturnType<Page['locator']>): Promise<void> => {
    clicks += 1;
    await target.click();
  };
  await page.goto(`${BASE}/`);
  await click(page.locator('.doors').getByRole('link', { name: 'My computer' }));
  const device = page.getByRole('combobox', { name: 'Search for a device' });
  await click(device);
  await device.fill('MacBook Pro M4 Max 64 GB');
  await page.keyboard.press('Enter');
  await expect(page.locator('.fits-sentence')).toContainText('M4 Max');
  await expect(line(page)).toContainText('M4 Max');
  await click(page.getByRole('link', { name: 'Tools', exact: true }).first());
  await click(page.locator('.tool-list').getByRole('link', { name: 'What will a month cost?' }));
  await expect(line(page)).toContainText('M4 Max');
  // The example's model is too slow on it, which is said with its speed.
  await expect(page.locator('.tool.cost')).toContainText(/A computer you have: .* on 1 × Apple M4 Max/);
  expect(clicks).toBeLessThanOrEqual(12);
});

test('a chapter shows the case that was stated elsewhere, above its tool', async ({ page }) => {
  await openTool(page, 'cost', '?requests=5000&context=32k&v=2');
  await expect(line(page)).toContainText('5,000 requests a day');
  await page.goto(`${BASE}/hardware/memory/`);
  await page.locator('.tool.memory').scrollIntoViewIfNeeded();
  await expect(line(page)).toContainText('5,000 requests a day');
  await expect(page.getByRole('textbox', { name: 'Context length' })).toHaveValue('32k');
});

test('the numbers of a result follow what is changed in the bar above them', async ({ page }) => {
  await openTool(page, 'decide', '?task=app&data=own-hardware&quality=strong&volume=high&v=2');
  const numbers = page.locator('.decide-numbers');
  await expect(numbers).toContainText(/\$\d/);
  const before = await numbers.textContent();
  await change(page).click();
  await page.getByRole('textbox', { name: 'People who use it' }).fill('20000');
  await expect(line(page)).toContainText('20,000 people, 640,000 requests a day');
  await expect(numbers).not.toHaveText(before ?? '');
});
