import { expect, test, type Page } from '@playwright/test';

import { BASE } from './site.ts';

/** Opens the page with the button, and goes down to it as a reader does. */
async function openButton(page: Page): Promise<void> {
  await page.goto(`${BASE}/about/`);
  await page.locator('.offline').scrollIntoViewIfNeeded();
}

test('nothing is kept before a reader asks for it', async ({ page }) => {
  await openButton(page);
  await expect(page.getByText('No copy is kept in this browser')).toBeVisible();
  const workers = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(workers).toBe(0);
});

test('a kept copy opens without a connection, calculates, and can be removed', async ({ page, context }) => {
  await openButton(page);
  await page.getByRole('button', { name: 'Keep a copy' }).click();
  await expect(page.getByText('A copy is kept in this browser')).toBeVisible({ timeout: 60_000 });

  await context.setOffline(true);
  await page.goto(`${BASE}/hardware/memory/?context=16k`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const answer = page.locator('.memory .headline-answer');
  await expect(answer).toBeVisible();
  const before = await answer.textContent();
  await page.locator('#memory-context').fill('64k');
  await expect(answer).not.toHaveText(before ?? '');

  // A page that was never visited, and one made from facts.
  await page.goto(`${BASE}/privacy/law/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto(`${BASE}/reference/models/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await openButton(page);
  await page.getByRole('button', { name: 'Remove the copy' }).click();
  await expect(page.getByText('No copy is kept in this browser')).toBeVisible();
  await expect(page.reload()).rejects.toThrow();
});

test('a copy that cannot be fetched whole is not kept, and says so', async ({ page, context }) => {
  await context.route('**/sw.js', (route) => route.abort());
  await openButton(page);
  await page.getByRole('button', { name: 'Keep a copy' }).click();
  await expect(page.getByRole('alert')).toContainText('could not be kept');
  await expect(page.getByRole('button', { name: 'Keep a copy' })).toBeEnabled();
});
