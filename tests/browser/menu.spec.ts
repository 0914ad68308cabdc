import { expect, test } from '@playwright/test';

import { BASE } from './site.ts';

test.use({ viewport: { width: 360, height: 740 } });

for (const path of ['/hardware/memory/', '/cost/']) {
  test(`on a phone the menu of ${path} opens and leads to another chapter`, async ({ page }) => {
    await page.goto(`${BASE}${path}`);
    // Nothing may lie over the button: a click waits until it is the topmost there.
    await page.getByRole('button', { name: 'Menu' }).click();
    // The other parts are closed.
    await page.locator('.sidebar-content summary', { hasText: 'Privacy and law' }).click();
    await page.locator('.sidebar-content').getByRole('link', { name: 'Where does my text go?' }).click();
    await expect(page).toHaveURL(`${BASE}/privacy/paths/`);
  });
}
