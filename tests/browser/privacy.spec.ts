import { expect, test, type Page } from '@playwright/test';

import { readWholePage } from './reading.ts';
import { BASE, distinctPagePaths } from './site.ts';

/**
 * What a page does that it must not, as it happens: breaches of its content policy (which browsers report as errors),
 * other errors, and requests to other hosts.
 */
function misdeeds(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(`error: ${error.message}`));
  page.on('console', (message) => {
    const isOwnStatus = message.location().url === page.url();
    if (message.type() === 'error' && !isOwnStatus) {
      found.push(`error: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') {
      found.push(`request to another host: ${request.url()}`);
    }
  });
  return found;
}

for (const path of distinctPagePaths()) {
  test(`${path} keeps its content policy and calls no other host`, async ({ page, context }) => {
    const found = misdeeds(page);
    await page.goto(path);
    await readWholePage(page);

    await expect(page.locator('meta[http-equiv="content-security-policy"]')).toHaveCount(1);
    expect(found).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });
}

test('the policy stops a script and a style that are not the page’s own', async ({ page }) => {
  await page.goto(`${BASE}/`);
  const stopped = await page.evaluate(async () => {
    const breaches: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      breaches.push(effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.head.append(script, style);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { breaches, title: document.title, display: getComputedStyle(document.body).display };
  });
  expect(stopped.breaches.sort()).toEqual(['script-src-elem', 'style-src-elem']);
  expect(stopped.title).not.toBe('taken over');
  expect(stopped.display).not.toBe('none');
});

test('the search finds a page under the policy', async ({ page }) => {
  const found = misdeeds(page);
  await page.goto(`${BASE}/`);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('open');
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  expect(found).toEqual([]);
});
