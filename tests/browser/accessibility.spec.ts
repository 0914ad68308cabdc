import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { readWholePage } from './reading.ts';
import { distinctPagePaths } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each scheme on one of the screens: the colours are the same on both. */
const screens = {
  'light desktop': { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  'dark phone': {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    deviceScaleFactor: 2,
    colorScheme: 'dark',
  },
} as const;

/** The rules whose findings differ with the screen or the scheme; the others are looked at on the desktop. */
const ON_A_PHONE = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block'];

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

/** What axe finds wrong, with where. */
async function findings(page: Page, screen: string): Promise<object[]> {
  const axe = new AxeBuilder({ page });
  const isPhone = screen === 'dark phone';
  const { violations } = await (isPhone ? axe.withRules(ON_A_PHONE) : axe.withTags(TAGS)).analyze();
  return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html) }));
}

for (const [screen, options] of Object.entries(screens)) {
  test.describe(`on a ${screen}`, () => {
    test.use({ ...options, contextOptions: { reducedMotion: 'reduce' } });

    for (const path of distinctPagePaths()) {
      test(`${path} is accessible, and fits the screen`, async ({ page }) => {
        await page.goto(path);
        await readWholePage(page);
        expect(await findings(page, screen)).toEqual([]);
        expect(await overflowing(page), 'what makes the page wider than the screen').toEqual([]);
      });
    }
  });
}
