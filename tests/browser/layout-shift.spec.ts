import { expect, test, type Page } from '@playwright/test';

import { BASE } from './site.ts';

/** The most by which a page may move, as browsers count it: share of the window times share of the way. */
const MOST = 0.02;

const PATHS = [
  '/',
  '/tools/memory/',
  '/tools/cost/',
  '/tools/decide/',
  '/tools/fits/',
  '/tools/providers/',
  '/hardware/memory/',
  '/decide/',
  '/privacy/paths/',
];

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** What moved, and by how much. */
interface Shift {
  readonly value: number;
  readonly moved: string;
}

declare global {
  var shifts: Shift[];
}

/** Counts every shift that no entry of the reader explains: more strictly than the usual figure, which takes the worst seconds. */
async function countShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface LayoutShift extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Node | null }[];
    }
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
        if (hadRecentInput) continue;
        const moved = sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? 'gone').join(' | ');
        globalThis.shifts.push({ value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Waits until what was asked for is there and has been painted. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });
}

async function expectCalm(page: Page, what: string): Promise<void> {
  const shifts = await page.evaluate(() => globalThis.shifts);
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  console.log(`layout shift ${sum.toFixed(4)}: ${what}`);
  expect(sum, JSON.stringify(shifts, undefined, 2)).toBeLessThanOrEqual(MOST);
}

// The faces are held back, which a service worker would not let us do.
test.use({ serviceWorkers: 'block' });

for (const viewport of SIZES) {
  test.describe(`${viewport.width} pixels wide`, () => {
    test.use({ viewport });

    for (const path of PATHS) {
      test(`${path} stays in place while it loads, while it is read and when it wakes`, async ({ page }) => {
        await countShifts(page);
        let release: () => void = () => undefined;
        const isPainted = new Promise<void>((resolve) => {
          release = resolve;
        });
        await page.route('**/*.woff2', async (route) => {
          await isPainted;
          await route.continue();
        });
        await page.goto(`${BASE}${path}`, { waitUntil: 'commit' });
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
        // A face has about 100 ms from when it is wanted. Afterwards it is late on every machine.
        await page.waitForTimeout(300);
        release();
        await settle(page);
        await page.evaluate(async () => {
          for (let top = 0; top < document.body.scrollHeight; top += innerHeight / 4) {
            scrollTo({ top, behavior: 'instant' });
            for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
          }
          scrollTo({ top: 0, behavior: 'instant' });
        });
        await settle(page);
        // As the keyboard does, but without an entry, after which nothing would count.
        await page.evaluate(() => {
          document
            .querySelector<HTMLElement>('.tool :is(input, select, button)')
            ?.focus({ preventScroll: true });
        });
        await page.waitForFunction(
          () => document.activeElement?.closest('astro-island')?.hasAttribute('ssr') !== true,
        );
        await settle(page);
        await expectCalm(page, `${path} at ${viewport.width} × ${viewport.height}`);
      });
    }
  });
}
