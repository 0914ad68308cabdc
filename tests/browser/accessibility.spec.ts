import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { readWholePage } from './reading.ts';
import { distinctPagePaths } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each scheme on one of the screens: the colours are the same on both. A page is opened once, on the first. */
const DESKTOP = { viewport: { width: 1280, height: 800 }, colorScheme: 'light' } as const;
const PHONE = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const;

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

/** What axe finds wrong, with where: by all rules, or by those named. */
async function findings(page: Page, rules?: string[]): Promise<object[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
  return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html) }));
}

test.use({ ...DESKTOP, hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

for (const path of distinctPagePaths()) {
  test(`${path} is accessible, and fits the screen, on a light desktop and a dark phone`, async ({
    page,
  }) => {
    const isWide = 'what makes the page wider than the screen';
    await page.goto(path);
    await readWholePage(page);
    expect(await findings(page)).toEqual([]);
    expect(await overflowing(page), isWide).toEqual([]);

    await page.emulateMedia({ colorScheme: PHONE.colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(PHONE.viewport);
    await expect(page.locator('html')).toHaveAttribute('data-theme', PHONE.colorScheme);
    expect(await findings(page, ON_A_PHONE)).toEqual([]);
    expect(await overflowing(page), isWide).toEqual([]);
  });
}
