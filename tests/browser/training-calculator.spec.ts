import { expect, test, type Locator, type Page } from '@playwright/test';

import { BASE } from './site.ts';

const PAGE = `${BASE}/hardware/memory/`;

const tool = (page: Page): Locator => page.locator('.tool.tuning');
const value = (page: Page): Locator => tool(page).locator('.result-value');

test('costs nothing until a reader turns to it, and then answers', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(PAGE);
  await tool(page).scrollIntoViewIfNeeded();
  await expect(value(page)).toHaveText('21 GB');
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((url) => /Training|facts/.test(url))).toEqual([]);

  await page.getByRole('radio', { name: 'QLoRA' }).check();
  await expect(value(page)).toHaveText('10 GB');
  await expect(page).toHaveURL(/tune-method=qlora/);
  const facts = (): string[] =>
    fetched.filter((url) => url.includes('/facts/')).map((url) => url.replace(/.*\//, ''));
  expect(facts().toSorted()).toEqual(['devices.json', 'models.json']);

  const fold = tool(page).locator('details', { hasText: 'Sources and their dates' });
  await fold.locator('summary').click();
  await expect(fold.getByRole('link', { name: 'Lightning-AI/litgpt, litgpt/config.py' })).toBeVisible();
  await fold.locator('summary').click();
  await fold.locator('summary').click();
  expect(facts().filter((file) => file === 'sources.json')).toHaveLength(1);
});

test('is used with the keyboard alone, before its list of models has come', async ({ page }) => {
  const { promise: typed, resolve: haveTyped } = Promise.withResolvers<undefined>();
  await page.route('**/facts/models.json', async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto(PAGE);
  const model = page.getByRole('combobox', { name: 'Model to fine-tune' });
  await model.focus();
  await page.waitForFunction(() => !document.querySelector('.tool.tuning')?.closest('astro-island[ssr]'));
  await expect(model).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('qwen3 8b');
  await expect(tool(page).getByText('Nothing here is called “qwen3 8b”')).toBeVisible();
  haveTyped(undefined);
  await expect(page.getByRole('listbox').getByRole('option').first()).toHaveText(/^Qwen3 8B/);
  await page.keyboard.press('Enter');
  await expect(tool(page).getByText(/^LoRA of Qwen3 8B on one device needs about/)).toBeVisible();
});

test('a link opens its run beside the case of the other calculator', async ({ page }) => {
  await page.goto(`${PAGE}?context=32k&tune-devices=4&tune-rank=no#fine-tune`);
  await expect(tool(page).getByText(/^LoRA of .* on each of 4 devices needs about/)).toBeVisible();
  await expect(tool(page).getByText('tune-rank = “no”')).toBeVisible();
  await page.locator('.tool.memory').scrollIntoViewIfNeeded();
  await expect(page.getByRole('textbox', { name: 'Context length' })).toHaveValue('32k');
});

test('a file of the reader’s own is answered for, and nothing of it leaves the browser', async ({ page }) => {
  await page.goto(PAGE);
  const memory = page.locator('.tool.memory');
  await memory.scrollIntoViewIfNeeded();
  await page.getByRole('radio', { name: 'Own file' }).check();
  const sent: string[] = [];
  const file = page.getByLabel('Or choose a file');
  await expect(file).toBeVisible();
  await page.waitForLoadState('networkidle');
  page.on('request', (request) => sent.push(request.url()));
  await file.setInputFiles({
    name: 'config.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        model_type: 'llama',
        hidden_size: 4096,
        num_hidden_layers: 32,
        num_attention_heads: 32,
        num_key_value_heads: 8,
        intermediate_size: 14_336,
        vocab_size: 128_256,
      }),
    ),
  });
  await expect(memory.getByText(/^Your own model needs about/)).toBeVisible();
  await page.waitForTimeout(500);
  expect(sent).toEqual([]);
  expect(new URL(page.url()).search).toBe('');
});
