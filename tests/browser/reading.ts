import type { Page } from '@playwright/test';

/** Scrolls to the end and back, so that everything that loads when it is seen has loaded, and waits until it has. */
export async function readWholePage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A busy machine may not paint a frame for a long time; the page is then read on without it.
    const frame = (): Promise<unknown> =>
      Promise.race([new Promise(requestAnimationFrame), new Promise((resolve) => setTimeout(resolve, 500))]);
    const step = window.innerHeight / 2;
    for (let top = 0; top < document.body.scrollHeight; top += step) {
      window.scrollTo({ top, behavior: 'instant' });
      await frame();
    }
    window.scrollTo({ top: 0, behavior: 'instant' });
  });
  await page.waitForLoadState('networkidle');
  // An island says that it has taken over by dropping this attribute. One that waits for a touch has not.
  await page.waitForFunction(
    () => document.querySelector('astro-island[ssr]:not([client="touch"])') === null,
  );
}
