import { expect, test, type Page } from '@playwright/test';

import { searchRanking } from '../../src/components/search/ranking.ts';
import { TOOLS, toolPath } from '../../src/tools.ts';
import { BASE, pageHtml } from './site.ts';

/** As many results as a phone shows without scrolling. */
const FIRST = 3;

/** What readers type, and the page that answers it. */
const ANSWERS: Readonly<Record<string, string>> = {
  'RTX 4090': '/tools/fits/',
  'M4 Max': '/tools/fits/',
  'what fits': '/tools/fits/',
  'my computer': '/tools/fits/',
  'graphics card': '/tools/fits/',
  'tokens per second': '/tools/fits/',
  'local llm': '/tools/fits/',
  MacBook: '/tools/fits/',
  H100: '/tools/fits/',
  vram: '/tools/memory/',
  'vram for 70b': '/tools/memory/',
  'how much vram do I need': '/tools/memory/',
  'GPU memory': '/tools/memory/',
  'KV cache': '/tools/memory/',
  quantization: '/tools/memory/',
  'fine-tune': '/tools/fine-tune/',
  finetune: '/tools/fine-tune/',
  'fine tune memory': '/tools/fine-tune/',
  LoRA: '/tools/fine-tune/',
  'monthly cost': '/tools/cost/',
  'break even': '/tools/cost/',
  price: '/reference/prices/',
  'Claude price': '/reference/prices/',
  'price per million tokens': '/reference/prices/',
  'rent gpu': '/reference/prices/',
  licence: '/tools/licences/',
  license: '/tools/licences/',
  'DeepSeek licence': '/tools/licences/',
  'Llama license': '/reference/licences/',
  'commercial use': '/tools/licences/',
  GDPR: '/reference/laws/',
  'EU AI Act': '/reference/laws/',
  HIPAA: '/tools/providers/',
  'zero data retention': '/tools/providers/',
  privacy: '/tools/data-path/',
  security: '/tools/hardening/',
  ollama: '/tools/hardening/',
  'retired model': '/tools/retirement/',
  deprecated: '/tools/retirement/',
  hallucination: '/tools/remedy/',
  benchmark: '/tools/test-sheet/',
  'which model should I use': '/tools/decide/',
  'compare models': '/tools/compare/',
  DeepSeek: '/reference/models/',
  'Llama 3.3 70B': '/reference/models/llama-3-3-70b-instruct/',
  'gpt-oss': '/reference/models/gpt-oss-120b/',
  'Claude 3.5 Sonnet': '/reference/models/paid/claude-3-5-sonnet/',
};

/** Questions that name no model. */
const GENERAL = ['RTX 4090', 'vram', 'price', 'license', 'graphics card', 'monthly cost', 'GPU memory'];

interface Pagefind {
  options(options: { ranking: typeof searchRanking }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string; content: string }> }[] }>;
}

/** The paths of the first `most` results of each question, without the base, as the search box would rank them. */
async function found(
  page: Page,
  questions: readonly string[],
  most: number,
): Promise<Map<string, readonly string[]>> {
  const results = await page.evaluate(
    async ([index, ranking, asked, limit]) => {
      const pagefind = (await import(index)) as Pagefind;
      await pagefind.options({ ranking });
      const answers: [string, string[]][] = [];
      for (const question of asked) {
        const { results } = await pagefind.search(question);
        const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
        answers.push([question, pages.map(({ url }) => url)]);
      }
      return answers;
    },
    [`${BASE}/pagefind/pagefind.js`, searchRanking, questions, most] as const,
  );
  return new Map(results.map(([question, urls]) => [question, urls.map((url) => url.slice(BASE.length))]));
}

const isModel = (path: string): boolean => /^\/reference\/models\/.+/.test(path);
const isRetired = (path: string): boolean =>
  isModel(path) && pageHtml(BASE + path).includes('It has been gone from its maker’s API');

test('the search finds the page that answers, tools and the reference before single models', async ({
  page,
}) => {
  await page.goto(`${BASE}/about/`);
  const asked = Object.keys(ANSWERS);
  const byWords = await found(page, asked, FIRST);
  for (const question of asked) expect.soft(byWords.get(question), question).toContain(ANSWERS[question]);
  for (const question of GENERAL) {
    expect.soft(byWords.get(question)?.filter(isModel), `models for “${question}”`).toEqual([]);
  }

  const byName = await found(
    page,
    TOOLS.flatMap(({ name, question }) => [name, question]),
    FIRST,
  );
  for (const { slug, name, question } of TOOLS) {
    for (const words of [name, question]) expect.soft(byName.get(words), words).toContain(toolPath(slug));
  }

  for (const maker of ['Claude', 'Gemini']) {
    const all = await found(page, [maker, `${maker} price`], Infinity);
    for (const [question, paths] of all) {
      const models = paths.filter((path) => isModel(path) && path.includes(maker.toLowerCase()));
      const firstRetired = models.findIndex(isRetired);
      expect.soft(firstRetired, `a retired model for “${question}”`).toBeGreaterThan(0);
      expect
        .soft(models.slice(firstRetired).every(isRetired), `retired ones last for “${question}”`)
        .toBe(true);
    }
  }
});

test('the search box shows cells apart and no words that are meant for the search alone', async ({
  page,
}) => {
  await page.goto(`${BASE}/about/`);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('textbox', { name: 'Search' }).fill('RTX 4090');
  const results = page.locator('.pagefind-ui__results');
  await expect(results.getByRole('link', { name: 'Tool: What runs on my computer' })).toBeVisible();
  await expect(results.getByText('4090 24 GB').first()).toBeVisible();
  await expect(results.getByText(/Asks:|409024/).filter({ visible: true })).toHaveCount(0);
  // The page that a reader gets has no gaps: its island would not find its own cells.
  expect(pageHtml(`${BASE}/tools/fits/`)).not.toContain('<br></th>');
});
