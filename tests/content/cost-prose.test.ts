import { expect, test } from 'vitest';

import { breakEvenRows, fromWords } from '../../src/components/chapters/cost/break-even-rows.ts';
import {
  busyAfterPeaks,
  busiestMachine,
  neededShares,
} from '../../src/components/chapters/cost/busy-machine.ts';
import * as chapter from '../../src/components/chapters/cost/figures.ts';
import { columnCost } from '../../src/components/chapters/cost/comparisons.ts';
import {
  ARTICLE_CASE,
  ARTICLE_ROWS,
  BUSY_PRODUCT,
  CURRENT_CASE,
  DESKTOP_CASE,
  PRODUCT,
  PROTOTYPE,
} from '../../src/components/chapters/cost/examples.ts';
import { handSums, machineSum } from '../../src/components/chapters/cost/hand-sums.ts';
import { hostSpread, offerNamed, paidSpread, usdPerMonth } from '../../src/components/prices/offers.ts';
import { pricesUsed } from '../../src/components/chapters/cost/prices-used.ts';
import { quizQuestions } from '../../src/components/chapters/cost/quiz.ts';
import { stagedRows } from '../../src/components/chapters/cost/staged-rows.ts';
import { QuizProps } from '../../src/components/course/props.ts';

/** What to do when one of these fails: prices moved, and a sentence of src/content/docs/cost.mdx is no longer true. */
const REWRITE = 'a price moved: rewrite the sentence of cost.mdx that says so, then this test';

const month = (
  chapterCase: typeof ARTICLE_CASE,
  requestsPerDay: number,
  column: 'paid' | 'hosted' | 'own',
  withPeople = false,
): number => columnCost(chapterCase, { requestsPerDay, withPeople }, column).usdPerMonth.likely;

test('at 10 a day the token is far cheaper than a machine, and people are nearly the whole bill', () => {
  for (const chapterCase of [ARTICLE_CASE, CURRENT_CASE]) {
    const paid = month(chapterCase, PROTOTYPE, 'paid');
    expect(month(chapterCase, PROTOTYPE, 'own'), REWRITE).toBeGreaterThan(10 * paid);
    expect(paid / month(chapterCase, PROTOTYPE, 'paid', true), REWRITE).toBeLessThan(0.05);
  }
});

test('at 1,000 a day own machines are no tie: they cost over five times the paid model, with people too', () => {
  for (const withPeople of [false, true]) {
    const own = month(ARTICLE_CASE, PRODUCT, 'own', withPeople);
    expect(own, REWRITE).toBeGreaterThan(5 * month(ARTICLE_CASE, PRODUCT, 'paid', withPeople));
    expect(own, REWRITE).toBeGreaterThan(10 * month(ARTICLE_CASE, PRODUCT, 'hosted', withPeople));
  }
});

test('at 100,000 a day own machines beat this paid model, and the cheapest host beats both', () => {
  for (const chapterCase of [ARTICLE_CASE, CURRENT_CASE]) {
    const [paid, hosted, own] = (['paid', 'hosted', 'own'] as const).map((column) =>
      month(chapterCase, BUSY_PRODUCT, column, true),
    );
    expect(own, REWRITE).toBeLessThan(Number(paid) / 2);
    expect(hosted, REWRITE).toBeLessThan(Number(own) / 2);
  }
});

test('against the cheapest host no machine breaks even up to a million a day; against others some do', () => {
  for (const [paid, , dearest, middle, cheapest] of [breakEvenRows.article, breakEvenRows.current]) {
    expect(cheapest?.found.withPeople, REWRITE).toBeUndefined();
    expect(cheapest?.found.machinesOnly, REWRITE).toBeUndefined();
    expect(paid?.found.withPeople, REWRITE).toBeGreaterThan(10_000);
    expect(dearest?.found.withPeople, REWRITE).toBeGreaterThan(100_000);
    // The dearer the offer, the sooner a machine pays; people make it later, favourable numbers sooner.
    expect(middle?.found.machinesOnly).toBeGreaterThan(dearest?.found.machinesOnly ?? Infinity);
    for (const { found } of [paid, dearest, middle].filter((row) => row !== undefined)) {
      expect(found.withPeople ?? Infinity).toBeGreaterThanOrEqual(found.machinesOnly ?? 0);
      expect(found.machinesOnly).toBeGreaterThan(found.atBest ?? Infinity);
    }
  }
});

test('“never” stands where no machine gets there, and one request a day is the first', () => {
  expect([fromWords(undefined), fromWords(1), fromWords(26_449)]).toEqual(['never', 'the first', '26,000']);
});

test('the sums by hand come out as the library’s', () => {
  const [paid, hosted, rented] = handSums();
  // (1,500 × 2 + 300 × 10) ÷ 1,000,000 × 1,000 × 365 ÷ 12
  expect(paid?.usd).toBeCloseTo(182.5, 6);
  expect(paid?.usd).toBeCloseTo(month(ARTICLE_CASE, PRODUCT, 'paid'), 6);
  expect(hosted?.usd).toBeCloseTo(month(ARTICLE_CASE, PRODUCT, 'hosted'), 6);
  expect(rented?.usd).toBeCloseTo(machineSum.usdPerMonth * machineSum.count, 6);
  expect(rented?.peopleUsd).toBe(2000);
  expect(machineSum.atPeak, REWRITE).toBeGreaterThan(PRODUCT);
});

test('a machine that is busy a tenth of the time makes tokens ten times as dear', () => {
  for (const chapterCase of [ARTICLE_CASE, CURRENT_CASE]) {
    const { usdPerMillionAt } = busiestMachine(chapterCase);
    expect(usdPerMillionAt(0.1) / usdPerMillionAt(1)).toBeCloseTo(10, 10);
    const needed = neededShares(chapterCase);
    expect(needed.cheapest).toBeGreaterThan(needed.middle);
    expect(needed.cheapest, REWRITE).toBeGreaterThan(2 * busyAfterPeaks);
  }
});

test('reasoning and misses make the month dearer, hits and batch cheaper', () => {
  const usd = (text: string): number => Number(text.replace(/[$,]/g, ''));
  const { plain, cached, missed, reasoning, batch } = chapter.tokens;
  expect(usd(cached)).toBeLessThan(usd(plain));
  expect(usd(missed)).toBeGreaterThan(usd(plain));
  expect(usd(reasoning)).toBeGreaterThan(usd(plain));
  expect(usd(batch)).toBeCloseTo(usd(plain) / 2, 0);
});

test('the spreads leave out what has left, and run from the cheapest to the dearest', () => {
  const workload = { ...ARTICLE_CASE.workload, requestsPerDay: PRODUCT };
  for (const spread of [paidSpread(workload), hostSpread(CURRENT_CASE.modelId, workload)]) {
    const [low, middle, high] = [spread.cheapest, spread.middle, spread.dearest].map((offer) =>
      usdPerMonth(offer, workload),
    );
    expect(low).toBeLessThan(Number(middle));
    expect(middle).toBeLessThan(Number(high));
  }
  expect(paidSpread(workload).dearest.id).not.toBe('gpt-4-openai');
  expect(offerNamed('gpt-4-openai').retires).toBe('2026-10-23');
});

test('the tables have the article’s rows, a cheapest way in each, and a dated source for each price', () => {
  for (const chapterCase of [ARTICLE_CASE, CURRENT_CASE]) {
    const rows = stagedRows(chapterCase);
    expect(rows.map(({ requestsPerDay }) => requestsPerDay)).toEqual(
      ARTICLE_ROWS.map(({ requestsPerDay }) => requestsPerDay),
    );
    for (const { cells } of rows) expect(cells.some(({ isCheapest }) => isCheapest)).toBe(true);
  }
  expect(pricesUsed().length).toBeGreaterThan(5);
  expect(DESKTOP_CASE.computerId).toBe('nvidia-rtx-4090');
});

test('the quiz has what a quiz needs', () => {
  expect(QuizProps.safeParse({ questions: quizQuestions }).error).toBeUndefined();
  expect(quizQuestions).toHaveLength(5);
});
