import { expect, test } from '@playwright/test';

import { OUTCOME_ORDER } from '../../src/lib/decision/table/outcomes.ts';
import { BASE, pageHtml, pagePaths } from './site.ts';

const ANSWERED = '?task=app&data=own-account&quality=basic&volume=high&hardware=none';

test('every outcome has a page with its steps, its rules and what would lead elsewhere', () => {
  const paths = pagePaths();
  for (const outcome of OUTCOME_ORDER) {
    const path = `${BASE}/decide/outcomes/${outcome}/`;
    expect(paths).toContain(path);
    const html = pageHtml(path);
    for (const id of ['start', 'cost', 'rules', 'neighbours', 'cases']) expect(html).toContain(`id="${id}"`);
  }
});

test('the map opens the reader’s part, lights the way to the outcome and leads there by keyboard', async ({
  page,
}) => {
  await page.goto(`${BASE}/decide/map/${ANSWERED}`);
  await expect(page.getByText('Your way:')).toBeVisible();
  await expect(page.locator('details[data-lane][open]')).toHaveCount(1);
  const end = page.locator('[aria-current="step"]');
  await expect(end).toHaveAttribute('aria-label', /^On your way\. Outcome: Open weights on rented GPUs/);
  await end.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${BASE}/decide/outcomes/rented-gpu/`);
});

test('without JavaScript the map is drawn whole, and a box leads to what it stands for', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${BASE}/decide/map/`);
  await expect(page.locator('svg.map-drawing')).toHaveCount(6);
  await page.locator('[data-box="start-1"]').click();
  await expect(page).toHaveURL(/#question-task$/);
  await context.close();
});

test('on a phone a wide part scrolls in its own box, with letters of twelve pixels or more', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${BASE}/decide/map/`);
  const sizes = await page.evaluate(() => {
    const drawing = document.querySelector('details[open] .map-drawing');
    const text = drawing?.querySelector('.map-port');
    return {
      page: document.documentElement.scrollWidth,
      drawing: drawing?.getBoundingClientRect().width ?? 0,
      letters: text ? Number.parseFloat(getComputedStyle(text).fontSize) : 0,
    };
  });
  expect(sizes.page).toBeLessThanOrEqual(360);
  expect(sizes.drawing).toBeGreaterThan(1000);
  expect(sizes.letters).toBeGreaterThanOrEqual(12);
});

test('on paper every part of the map is open and as wide as the sheet', async ({ page }) => {
  await page.goto(`${BASE}/decide/map/`);
  await page.emulateMedia({ media: 'print' });
  for (const drawing of await page.locator('svg.map-drawing').all()) {
    const box = await drawing.boundingBox();
    expect(box?.height).toBeGreaterThan(50);
    expect(box?.width).toBeLessThanOrEqual(1280);
  }
});

test('the three questions show the middle way for private text at an early stage', async ({ page }) => {
  await page.goto(`${BASE}/decide/`);
  const privacy = page.getByRole('group', { name: /^2\. Privacy/ });
  await privacy.getByRole('radio', { name: 'Yes' }).press('Space');
  await expect(page.locator('.framework').getByRole('status')).toContainText('contradict each other');
  await expect(
    page.locator('.framework').getByRole('link', { name: 'A paid model under signed terms' }),
  ).toBeVisible();
});
