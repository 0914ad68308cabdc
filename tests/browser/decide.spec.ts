import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { allWords } from '../../src/components/decision/words.ts';
import { OUTCOME_ORDER, type OutcomeId } from '../../src/lib/decision/table/outcomes.ts';
import { caseFromQuery } from '../../src/lib/case/query.ts';
import { decisionView } from '../../src/lib/case/views/decision-view.ts';
import { isQuestion, optionsOf, type CompleteAnswers } from '../../src/lib/decision/table/questions.ts';
import { BASE } from './site.ts';

const PAGE = `${BASE}/decide/`;

/** A way to each outcome; what the tool does not ask is not answered. */
const WAYS: Readonly<Record<OutcomeId, Partial<CompleteAnswers>>> = {
  'no-llm': { task: 'rules' },
  'paid-api': { task: 'app', data: 'any', quality: 'frontier', split: 'no', volume: 'medium', control: 'no' },
  'paid-tenant': { task: 'app', data: 'contract', quality: 'untested', volume: 'low', control: 'no' },
  'api-then-switch': { task: 'app', data: 'any', quality: 'untested', volume: 'medium', control: 'no' },
  'hosted-open': {
    task: 'app',
    data: 'contract',
    quality: 'basic',
    volume: 'medium',
    control: 'no',
    stage: 'live',
  },
  'rented-gpu': { task: 'app', data: 'own-account', quality: 'strong', hardware: 'none' },
  'on-prem': { task: 'app', data: 'own-hardware', quality: 'strong' },
  local: { task: 'learn' },
  hybrid: {
    task: 'app',
    data: 'contract',
    quality: 'frontier',
    split: 'yes',
    volume: 'medium',
    control: 'no',
    stage: 'live',
  },
};

const query = (answers: Partial<CompleteAnswers>): string =>
  `?${new URLSearchParams(Object.entries(answers)).toString()}`;
const heading = (page: Page) => page.locator('.decide h2');

/** Opens the page at the tool, where the next press of Tab begins, and waits until the browser has taken the tool over. */
async function open(page: Page, search = ''): Promise<void> {
  await page.goto(`${PAGE}${search}#questions`);
}

/** Presses Tab until what has the focus matches a selector. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`No press of Tab led to ${selector}.`);
}

/** The name of the fields of the question that is shown. */
const shownQuestion = (page: Page): Promise<string | null> =>
  page.locator('.decide-option input').first().getAttribute('name');

for (const outcome of OUTCOME_ORDER) {
  test(`the keyboard alone leads to “${allWords.outcomes[outcome].name}”`, async ({ page }) => {
    const way = WAYS[outcome];
    await open(page);
    for (let step = 0; step < Object.keys(way).length; step += 1) {
      const question = (await shownQuestion(page)) ?? '';
      const option = isQuestion(question) ? way[question] : undefined;
      if (!isQuestion(question) || option === undefined) throw new Error(`“${question}” was asked.`);
      await expect(heading(page)).toHaveText(allWords.questions[question].title);
      if (step > 0) await expect(heading(page)).toBeFocused();
      await tabTo(page, '.decide-option input');
      await page.keyboard.press('Space');
      const place = optionsOf(question).indexOf(option);
      for (let down = 0; down < place; down += 1) await page.keyboard.press('ArrowDown');
      await tabTo(page, '.decide-continue');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`${question}=${option}`));
    }
    await expect(heading(page)).toHaveText(allWords.outcomes[outcome].name);
    await expect(heading(page)).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(`^The answer: ${allWords.outcomes[outcome].name} – Decide`));
    const { hash, search } = new URL(page.url());
    expect(hash).toBe('#questions');
    expect(decisionView(caseFromQuery(search, {}).stated)).toEqual(way);
  });
}

test('the browser’s Back button shows the question before with what was chosen there', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: /^A product, a service/ }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: /^An outside provider, but only under/ }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(page)).toHaveText(allWords.questions.quality.title);
  await page.goBack();
  await expect(heading(page)).toHaveText(allWords.questions.data.title);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('radio', { name: /^An outside provider, but only under/ })).toBeChecked();
  await expect(page).toHaveTitle(/^Who may see the text that you send\? – Decide/);
  await page.goForward();
  await expect(heading(page)).toHaveText(allWords.questions.quality.title);
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(heading(page)).toHaveText(allWords.questions.task.title);
  await expect(page.getByRole('radio', { name: /^A product, a service/ })).toBeChecked();
});

test('a link restores the result, and one changed answer leads to another', async ({ page }) => {
  await open(page, query(WAYS['paid-tenant']));
  await expect(heading(page)).toHaveText(allWords.outcomes['paid-tenant'].name);
  await page.getByRole('button', { name: 'Change Who may see the text' }).click();
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('radio', { name: /^An outside provider, but only under/ })).toBeChecked();
  await page.getByRole('radio', { name: /^Any reputable provider/ }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(page)).toHaveText(allWords.outcomes['paid-api'].name);
  await page.goBack();
  await page.goBack();
  await expect(heading(page)).toHaveText(allWords.outcomes['paid-tenant'].name);
});

test('the result has memory, speed and dollars for the reader’s own case', async ({ page }) => {
  await open(page, `${query(WAYS['rented-gpu'])}&requests=2000&model=llama-3-1-8b-instruct`);
  const numbers = page.locator('.decide-numbers');
  await expect(numbers).toContainText(/Memory\s*[\d.]+ GB/);
  await expect(numbers).toContainText(/Speed\s*\d+ tokens a second/);
  await expect(numbers).toContainText(/Dollars a month\s*about \$[\d,]+/);
  await expect(page.getByText('For your case: 2,000 requests a day', { exact: false })).toBeVisible();
});

test('the result passes axe, its folds open', async ({ page }) => {
  await open(page, query(WAYS['hosted-open']));
  await expect(page.locator('.decide-numbers')).toBeVisible();
  await page.locator('.decide-result details').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '');
  });
  const { violations } = await new AxeBuilder({ page }).include('.tool.decide').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});

test('the result can be saved as a Markdown file', async ({ page }) => {
  await open(page, query(WAYS['no-llm']));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  expect((await download).suggestedFilename()).toBe('decision-no-llm.md');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole decision is a list that leads to every outcome’s page', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.locator('.decide-ask')).toBeHidden();
    const outline = page.locator('.decide-outline');
    await expect(outline.getByText(allWords.questions.task.title)).toBeVisible();
    for (const outcome of OUTCOME_ORDER) {
      const link = outline.locator(`a[href="${BASE}/decide/outcomes/${outcome}/"]`).first();
      await expect(link).toBeVisible();
    }
    // From each question that is only referred to, the way goes on.
    const targets = await outline
      .locator('a[href^="#"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(targets.length).toBeGreaterThan(0);
    for (const target of new Set(targets)) await expect(outline.locator(target)).toHaveCount(1);
  });
});
