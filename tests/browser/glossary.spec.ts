import { expect, test } from '@playwright/test';

import { BASE, chapterPaths, pageHtml } from './site.ts';

const chapters = chapterPaths();

/** Fewer would mean that the marks got lost, not that a chapter has few words of its field. */
const LEAST_WORDS = 5;

test('each chapter explains words of the glossary where it first uses them, each once', () => {
  expect(chapters).toHaveLength(14);
  for (const path of chapters) {
    const html = pageHtml(path);
    const marked = [...html.matchAll(/class="term" popovertarget="([^"]+)"/g)].map(([, id]) => id);
    expect(marked.length, path).toBeGreaterThanOrEqual(LEAST_WORDS);
    expect(new Set(marked).size, path).toBe(marked.length);
    for (const id of marked)
      expect(html.split(`id="${String(id)}"`), `${path} ${String(id)}`).toHaveLength(2);
  }
});

test('a word opens its explanation by keyboard, which leads to its place in the glossary', async ({
  page,
}) => {
  await page.goto(`${BASE}/hardware/memory/`);
  const word = page.getByRole('button', { name: 'KV cache', exact: true }).first();
  await word.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('#term-kv-cache');
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/reference\/glossary\/#kv-cache$/);
  await expect(page.locator('#kv-cache')).toBeInViewport();
});
