import { expect, test } from '@playwright/test';

import { distinctPagePaths } from './site.ts';

test.use({ javaScriptEnabled: false });

/** What an island must show: a figure, or words enough to say something. */
const RESULT = /\d|(\S+\s+){20}/;

for (const path of distinctPagePaths()) {
  test(`${path} reads without JavaScript`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).toHaveText(/\w{3}/);

    for (const island of await page.locator('astro-island').all()) {
      const component = (await island.getAttribute('component-export')) ?? 'island';
      // Without scripts nothing can be stated, so the bar is not shown.
      if (component === 'CaseBar') {
        await expect(island.locator('.case-bar')).toBeHidden();
        continue;
      }
      await expect(island, `${component} has its result in the page`).toHaveText(RESULT);
    }
  });
}
