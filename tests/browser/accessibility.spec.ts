import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

import { readWholePage } from './reading.ts';
import { pagePaths } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const screens = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, deviceScaleFactor: 2 },
} as const;

for (const [screen, options] of Object.entries(screens)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`on a ${screen} in ${colorScheme} mode`, () => {
      test.use({ ...options, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

      for (const path of pagePaths()) {
        test(`${path} is accessible and fits the screen`, async ({ page }) => {
          await page.goto(path);
          await readWholePage(page);

          const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
          const found = violations.map(({ id, help, nodes }) => ({
            id,
            help,
            where: nodes.map(({ html }) => html),
          }));
          expect(found).toEqual([]);

          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, 'pixels that the page is wider than the screen').toBeLessThanOrEqual(0);
        });
      }
    });
  }
}
