import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';

import { readWholePage } from './reading.ts';
import { BASE } from './site.ts';

const PAGE = `${BASE}/hardware/memory/`;

const tool = (page: Page): Locator => page.locator('.tool.memory');
const value = (page: Page): Locator => tool(page).locator('.result-value');

/** Opens the page and waits until the calculator is at work. */
async function open(page: Page, query = ''): Promise<void> {
  await page.goto(PAGE + query);
  await tool(page).scrollIntoViewIfNeeded();
  await tool(page).dispatchEvent('pointerover');
  await page.waitForFunction(
    () => document.querySelector('.tool.memory')?.closest('astro-island')?.hasAttribute('ssr') === false,
  );
}

test('a reader finds an answer with the keyboard alone', async ({ page }) => {
  await open(page);
  await tool(page).getByRole('button', { name: 'A team of 50' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'From the list' })).toBeFocused();
  await page.keyboard.press('Tab');
  const search = page.getByRole('combobox', { name: 'Search for a model' });
  await expect(search).toBeFocused();

  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('meta llama 3.1 8b');
  await expect(page.getByRole('listbox').getByRole('option').first()).toHaveText(/^Llama 3\.1 8B/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(search).toHaveValue(/^Llama 3\.1 8B/);
  await expect(tool(page).getByText(/^Llama 3\.1 8B Instruct needs about/)).toBeVisible();

  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'vLLM' })).toBeChecked();
  await expect(tool(page).getByText('vLLM does not read Q4_K_M.')).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Precision of the weights' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('32k');
  await expect(page).toHaveURL(/context=32k/);
  const before = await value(page).textContent();
  await page.getByRole('textbox', { name: 'Simultaneous users' }).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('10');
  await expect(value(page)).not.toHaveText(before ?? '');

  const fold = tool(page).locator('summary', { hasText: 'Graphics cards for a PC' });
  await fold.focus();
  await page.keyboard.press('Enter');
  await expect(tool(page).locator('details[open] .fit-word').first()).toBeVisible();
});

test('a field that the keyboard reaches is not under the answer that stays in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await page.getByRole('textbox', { name: 'Simultaneous users' }).focus();
  await page.evaluate(() => {
    window.scrollBy({ top: 300, behavior: 'instant' });
  });
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('Shift+Tab');
    const covered = await page.evaluate(() => {
      const focused = document.activeElement?.getBoundingClientRect();
      const answer = document.querySelector('.memory-answer')?.getBoundingClientRect();
      return focused && answer ? answer.bottom - focused.top : 0;
    });
    expect(covered, 'pixels of the focused field that the answer covers').toBeLessThanOrEqual(1);
  }
});

test('a copied link opens the same case, and other parts of the address stay', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?from=mail');
  await tool(page).getByRole('button', { name: 'On one GPU' }).click();
  await page.getByRole('textbox', { name: 'Simultaneous users' }).fill('3');
  await tool(page).locator('summary', { hasText: 'More: cache' }).click();
  await page.getByRole('combobox', { name: 'Cached keys' }).selectOption('q8_0');
  await expect(page).toHaveURL(/from=mail.*keys=q8_0.*users=3/);
  const answer = await value(page).textContent();

  await tool(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(tool(page).getByRole('button', { name: 'Link copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${page.url()}#memory-tool`);

  const other = await context.newPage();
  await other.goto(link);
  await tool(other).scrollIntoViewIfNeeded();
  await expect(value(other)).toHaveText(answer ?? '');
  await expect(other.getByRole('textbox', { name: 'Simultaneous users' })).toHaveValue('3');

  await tool(page).getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(tool(page).getByRole('button', { name: 'Markdown copied' })).toBeVisible();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toContain('| **Total** |');
  expect(markdown).toContain(link);
});

test('a draft and a vision projector are parts of the answer and of the link', async ({ page }) => {
  await open(page);
  await tool(page).locator('summary', { hasText: 'More: cache' }).click();
  await page.getByRole('combobox', { name: 'Draft', exact: true }).selectOption('llama-3-2-1b-instruct');
  await page.getByRole('textbox', { name: 'Vision projector' }).fill('931');
  await expect(page).toHaveURL(/draft=llama-3-2-1b-instruct.*projector=931/);
  await expect(tool(page).getByRole('row', { name: /^Draft/ })).toBeVisible();
  await expect(tool(page).getByRole('row', { name: /^Vision/ })).toBeVisible();
  await page.getByRole('textbox', { name: 'Vision projector' }).fill('large');
  await expect(page.getByText('Write a whole number of megabytes, from 1 to 100,000.')).toBeVisible();
});

test('the smallest machine is named, and what else it holds while its fold is open', async ({ page }) => {
  await open(page);
  await page.getByRole('textbox', { name: 'Simultaneous users' }).fill('2');
  const smallest = tool(page).locator('details', { hasText: 'Smallest machine.' });
  await expect(smallest.locator('summary')).toContainText(/GB: .+ launch/);
  await smallest.locator('summary').click();
  await expect(smallest.getByRole('row')).not.toHaveCount(0);
  const room = tool(page).locator('details', { hasText: 'Room on it.' });
  await room.locator('summary').click();
  await expect(room).toContainText('For each of 2 users');
});

test('the Back button undoes an example, and Forward does it again', async ({ page }) => {
  await open(page);
  await page.getByRole('textbox', { name: 'Simultaneous users' }).fill('2');
  await tool(page).getByRole('button', { name: 'On a laptop' }).click();
  await expect(page.getByRole('combobox', { name: 'Search for a model' })).toHaveValue(/8B/);
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'Simultaneous users' })).toHaveValue('2');
  await expect(page.getByRole('combobox', { name: 'Search for a model' })).toHaveValue(/70B/);
  await page.goForward();
  await expect(page.getByRole('combobox', { name: 'Search for a model' })).toHaveValue(/8B/);
});

test('bad parts of a link are named, and the good ones are used', async ({ page }) => {
  await open(page, '?model=nonsense&context=32k&__proto__=x&constructor=y');
  await expect(tool(page).getByText('model = “nonsense”')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Context length' })).toHaveValue('32k');
  await expect(page.getByRole('combobox', { name: 'Search for a model' })).toHaveValue(/^Llama 3\.3 70B/);
});

test('the next visit begins with the last case, and Reset forgets it', async ({ page }) => {
  await open(page);
  await page.getByRole('textbox', { name: 'Simultaneous users' }).fill('7');
  await expect(page).toHaveURL(/users=7/);
  await open(page);
  await expect(page.getByRole('textbox', { name: 'Simultaneous users' })).toHaveValue('7');
  await tool(page).getByRole('button', { name: 'Reset' }).click();
  await expect(page).not.toHaveURL(/users/);
  await open(page);
  await expect(page.getByRole('textbox', { name: 'Simultaneous users' })).toHaveValue('1');
});

test('a connection that is lost is said, and the answer comes when it is back', async ({ page, context }) => {
  // What the calculator fetches when it wakes, code and facts.
  const fetched = /\/facts\/|\/lazy\./;
  await context.route(fetched, (route) => route.abort());
  await open(page);
  await page.getByRole('textbox', { name: 'Simultaneous users' }).fill('2');
  await expect(tool(page).getByText(/could not be fetched/)).toBeVisible();
  await context.unroute(fetched);
  await tool(page).getByRole('button', { name: 'Try again' }).click();
  await expect(value(page)).toHaveText('48 GB');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the example is complete: answer, table, formulas, devices, sources', async ({ page }) => {
    await page.goto(PAGE);
    await expect(value(page)).toHaveText('45 GB');
    await expect(
      tool(page)
        .getByRole('row', { name: /^Total/ })
        .first(),
    ).toContainText('45.');
    await expect(tool(page).getByText('80 × 8,192 × 8 × (128 × 2 + 128 × 2) = 2.68 GB')).toBeVisible();
    await tool(page).locator('summary', { hasText: 'Graphics cards for a PC' }).click();
    await expect(tool(page).locator('details[open] .fit-word').first()).toBeVisible();
    await tool(page).locator('summary', { hasText: 'Sources' }).click();
    await expect(
      tool(page)
        .getByText(/read 2026-/)
        .first(),
    ).toBeVisible();
    await expect(page.locator('noscript .notice').first()).toBeVisible();
  });
});

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`on a phone in ${colorScheme} mode`, () => {
    test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, colorScheme });

    test('the calculator is accessible in each of its states and never wider than the screen', async ({
      page,
    }) => {
      await open(page, '?model=nonsense');
      await readWholePage(page);
      const check = async (state: string): Promise<void> => {
        const { violations } = await new AxeBuilder({ page })
          .include('.tool.memory')
          .withTags(TAGS)
          .analyze();
        const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
        expect(found, state).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${state}: pixels that the page is wider than the screen`).toBeLessThanOrEqual(0);
      };
      await check('with a notice');
      await page.getByRole('textbox', { name: 'Context length' }).fill('very long');
      await check('with a wrong entry');
      await page.getByRole('combobox', { name: 'Search for a model' }).tap();
      await expect(page.getByRole('listbox')).toBeVisible();
      await check('with the list of models open');
      await page.keyboard.press('Escape');
      await page.getByRole('radio', { name: 'Own figures' }).tap();
      await expect(page.getByRole('textbox', { name: 'Layers' })).toBeVisible();
      await check('with own figures');
      for (const summary of await tool(page).locator('summary').all()) await summary.tap();
      await check('with every fold open');
    });
  });
}
