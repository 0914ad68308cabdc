import { expect, test } from '@playwright/test';

import { BASE } from './site.ts';

test('the table of models is searched, narrowed and sorted, and ticked models are compared', async ({
  page,
}) => {
  await page.goto(`${BASE}/reference/models/`);
  const rows = page.locator('.model-table tbody tr:visible');
  const all = await rows.count();
  expect(all).toBeGreaterThan(100);

  const head = page.getByRole('columnheader', { name: 'Released' });
  await head.getByRole('button').press('Enter');
  await page.getByLabel('Name').fill('gpt-oss');
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole('status').filter({ hasText: 'models' })).toHaveText(
    `2 of ${String(all)} models.`,
  );
  await page.getByLabel('Runs in at most, GB').fill('20');
  await expect(rows).toHaveCount(1);
  await page.getByLabel('Compare gpt-oss 20B').press('Space');
  await page.getByLabel('Runs in at most, GB').fill('');
  await page.getByLabel('Name').fill('');
  await page.getByLabel('Weights').selectOption('closed');
  const closed = await rows.count();
  expect(closed).toBeGreaterThanOrEqual(45);
  await expect(rows.filter({ hasNotText: 'not published' })).toHaveCount(0);
  await page.getByLabel('Compare GPT-4o', { exact: true }).press('Space');

  // A reload keeps the order and what is ticked.
  await page.reload();
  await expect(page).toHaveURL(/\?sort=-released&compare=gpt-oss-20b,gpt-4o$/);
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByLabel('Compare GPT-4o', { exact: true })).toBeChecked();
  await page.getByRole('link', { name: 'Compare 2 models' }).click();
  const comparison = page.getByRole('region', { name: 'Models side by side' });
  await expect(comparison.getByRole('columnheader').getByRole('link')).toHaveText(['gpt-oss 20B', 'GPT-4o']);

  await page.getByLabel('Add a model').selectOption('Claude Haiku 5.5');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('button', { name: 'Remove gpt-oss 20B' }).click();
  await expect(page).toHaveURL(`${BASE}/tools/compare/?compare=gpt-4o,claude-haiku-5-5`);
  await comparison.getByRole('link', { name: 'GPT-4o' }).click();
  await expect(page).toHaveURL(`${BASE}/reference/models/paid/gpt-4o/`);
});

test('a comparison says which models of its address it does not know', async ({ page }) => {
  await page.goto(`${BASE}/tools/compare/?compare=phi-4,no-such-model,gpt-4o`);
  await expect(page.getByRole('status').filter({ hasText: 'side by side' })).toHaveText(
    'Phi-4 and GPT-4o, side by side. No model in our data is called “no-such-model”.',
  );
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
