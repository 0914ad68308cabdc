import { expect, test } from '@playwright/test';

import { BASE } from './site.ts';

test('the table of models is searched and narrowed, and two models stand side by side', async ({ page }) => {
  await page.goto(`${BASE}/reference/models/`);
  const rows = page.locator('.model-table tbody tr:visible');
  const all = await rows.count();
  expect(all).toBeGreaterThan(100);

  await page.getByLabel('Name').fill('gpt-oss');
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole('status').filter({ hasText: 'models' })).toHaveText(
    `2 of ${String(all)} models.`,
  );
  await page.getByLabel('Runs in at most, GB').fill('20');
  await expect(rows).toHaveCount(1);
  await page.getByLabel('Compare gpt-oss 20B').press('Space');
  await page.getByLabel('Runs in at most, GB').fill('');
  await page.getByLabel('Compare gpt-oss 120B').press('Space');

  const comparison = page.getByRole('table', { name: 'Side by side' });
  await expect(comparison.getByRole('columnheader')).toHaveText(['Model', 'gpt-oss 20B', 'gpt-oss 120B']);
  await expect(comparison.getByRole('rowheader').first()).toHaveText('Weights');
});

test('closed models are told from open ones, and one of each stands side by side', async ({ page }) => {
  await page.goto(`${BASE}/reference/models/`);
  const rows = page.locator('.model-table tbody tr:visible');
  const all = await rows.count();
  await page.getByLabel('Weights').selectOption('closed');
  const closed = await rows.count();
  expect(closed).toBeGreaterThanOrEqual(45);
  await expect(rows.filter({ hasNotText: 'not published' })).toHaveCount(0);
  await page.getByLabel('Compare GPT-4o', { exact: true }).press('Space');
  await page.getByLabel('Weights').selectOption('open');
  await expect(rows).toHaveCount(all - closed);
  await page.getByLabel('Compare gpt-oss 120B').press('Space');

  const comparison = page.getByRole('table', { name: 'Side by side' });
  await expect(comparison.getByRole('columnheader')).toHaveText(['Model', 'GPT-4o', 'gpt-oss 120B']);
  await comparison.getByRole('link', { name: 'GPT-4o' }).click();
  await expect(page).toHaveURL(`${BASE}/reference/models/paid/gpt-4o/`);
});

test('the page of a paid model says where it stands, what it costs and where its facts are from', async ({
  page,
}) => {
  await page.goto(`${BASE}/reference/models/paid/claude-3-7-sonnet/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Claude 3.7 Sonnet');
  await expect(page.getByText('gone from its maker’s API since 2026-02-19')).toBeVisible();
  const prices = page.getByRole('region', { name: 'What hosts ask for a million tokens' });
  await expect(prices.getByRole('caption')).toContainText('The last prices that we know');
  await expect(prices.getByRole('row', { name: /^Anthropic/ })).toContainText('left on 2026-02-19');
  const place = page.getByRole('region', { name: 'Claude 3.7 Sonnet in the Epoch Capabilities Index' });
  await expect(place.getByRole('link', { name: 'GLM-4.6' })).toHaveAttribute(
    'href',
    `${BASE}/reference/models/glm-4-6/`,
  );
  await expect(page.getByRole('row', { name: /^Has learned until/ })).toContainText('2024-10-31');
});
