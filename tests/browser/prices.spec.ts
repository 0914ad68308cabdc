import { expect, test } from '@playwright/test';

import { BASE } from './site.ts';

test('the table of offers is searched, narrowed and sorted with the keyboard', async ({ page }) => {
  await page.goto(`${BASE}/reference/prices/`);
  const table = page.getByRole('region', { name: 'Offers by the token' });
  const rows = table.locator('tbody tr:visible');
  const all = await rows.count();
  expect(all).toBeGreaterThan(150);

  await page.getByLabel('Model, maker or host').fill('gpt-oss Groq');
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole('status').filter({ hasText: 'rows' }).first()).toHaveText(
    `2 of ${String(all)} rows.`,
  );
  await page.getByLabel('Model, maker or host').fill('');
  await page.getByLabel('Weights').selectOption('closed');
  await expect(rows.filter({ hasText: /\bopen\b/ })).toHaveCount(0);
  const closed = await rows.count();
  await page.getByLabel('only what is on sale').press('Space');
  expect(await rows.count()).toBeLessThan(closed);
  await expect(rows.filter({ hasText: 'left on' })).toHaveCount(0);

  const head = table.getByRole('columnheader', { name: 'Output' });
  const prices = async (): Promise<number[]> =>
    (await rows.locator('td:nth-child(7)').allTextContents()).map((text) => Number(text.replace('$', '')));
  await head.getByRole('button').press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const rising = await prices();
  expect(rising).toEqual(rising.toSorted((a, b) => a - b));
  await head.getByRole('button').press('Space');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  const falling = await prices();
  expect(falling).toEqual(falling.toSorted((a, b) => b - a));
  expect(falling[0]).toBeGreaterThan(Number(falling.at(-1)));
});

test('machines sort by their price for each GPU, and those without a spot price come last', async ({
  page,
}) => {
  await page.goto(`${BASE}/reference/prices/`);
  const table = page.getByRole('region', { name: 'Machines by the hour' });
  await table.getByRole('button', { name: 'Spot' }).press('Enter');
  const spot = await table.locator('tbody tr td:nth-child(5)').allTextContents();
  const firstDash = spot.indexOf('–');
  expect(firstDash).toBeGreaterThan(0);
  expect(spot.slice(firstDash).every((text) => text === '–')).toBe(true);
});
