import { expect, test } from '@playwright/test';

import { BASE } from './site.ts';

const KEY = 'open-or-paid:read:1';

test('a chapter is ticked in the menu once its end was seen, until the reader has it forgotten', async ({
  page,
}) => {
  const read = page.locator('.sidebar-content [data-read]');
  await page.goto(`${BASE}/cost/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(read).toHaveCount(0);
  await page.locator('.pagination-links').scrollIntoViewIfNeeded();
  await expect(read).toHaveText(/^10. What will it cost\?.*, read$/);

  await page.goto(`${BASE}/running/safety/`);
  await expect(read).toHaveText(/What will it cost/);

  await page.goto(`${BASE}/about/`);
  await page.getByRole('button', { name: 'Forget which chapters I read' }).click();
  await expect(page.getByText('No chapter is ticked any more.')).toBeVisible();
  await expect(read).toHaveCount(0);
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
});

test('where the browser refuses to store, nothing is ticked and nothing fails', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    // Only of our own: Starlight does without storage in a way that browsers report.
    for (const name of ['getItem', 'setItem']) {
      const method = Reflect.get(Storage.prototype, name) as (...given: string[]) => unknown;
      Reflect.set(Storage.prototype, name, function (this: Storage, ...given: string[]) {
        if (given[0]?.startsWith('open-or-paid:')) throw new DOMException('no storage', 'SecurityError');
        return method.apply(this, given);
      });
    }
  });
  await page.goto(`${BASE}/next/`);
  await page.locator('.pagination-links').scrollIntoViewIfNeeded();
  await expect(page.locator('.pagination-links')).toBeInViewport();
  await expect(page.locator('.sidebar-content [data-read]')).toHaveCount(0);
  expect(errors).toEqual([]);
});
