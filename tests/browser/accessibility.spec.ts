import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { readWholePage } from './reading.ts';
import { distinctPagePaths } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const screens = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, deviceScaleFactor: 2 },
} as const;

/** The outermost elements that make a page wider than its screen; none if it is not. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const reachesPast = (element: Element | null): boolean =>
      element !== null && element.getBoundingClientRect().right > clientWidth;
    const scrollsInside = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).overflowX !== 'visible' || scrollsInside(element.parentElement));
    const elements = scrollWidth > clientWidth ? [...document.querySelectorAll('body *')] : [];
    return elements
      .filter((element) => reachesPast(element) && !reachesPast(element.parentElement))
      .filter((element) => !scrollsInside(element.parentElement))
      .map(({ outerHTML }) => outerHTML.slice(0, 160));
  });
}

for (const [screen, options] of Object.entries(screens)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`on a ${screen} in ${colorScheme} mode`, () => {
      test.use({ ...options, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

      for (const path of distinctPagePaths()) {
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

          expect(await overflowing(page), 'what makes the page wider than the screen').toEqual([]);
        });
      }
    });
  }
}
