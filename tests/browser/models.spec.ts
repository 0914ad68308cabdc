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
  await expect(comparison.getByRole('rowheader').first()).toHaveText('Maker');
});
