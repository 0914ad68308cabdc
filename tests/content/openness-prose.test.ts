import { expect, test } from 'vitest';

import { QuizProps } from '../../src/components/course/props.ts';
import { clauseExamples } from '../../src/components/chapters/licences/clause-examples.ts';
import { datedOn, sizeLimit } from '../../src/components/chapters/licences/figures.ts';
import { barParts, makerMixes } from '../../src/components/chapters/licences/licence-mix.ts';
import { quizQuestions as licenceQuiz } from '../../src/components/chapters/licences/quiz.ts';
import { licencesCalled, releasedOn } from '../../src/components/chapters/open/figures.ts';
import { namedRows, otherMakers, soldBesides } from '../../src/components/chapters/open/named-models.ts';
import { quizQuestions as openQuiz } from '../../src/components/chapters/open/quiz.ts';

test('the article’s six models have their makers, Google among them', () => {
  expect(namedRows().map(({ article, maker }) => [article, maker])).toEqual([
    ['Llama 3', 'Meta'],
    ['Mistral', 'Mistral AI'],
    ['Gemma', 'Google'],
    ['Phi-3', 'Microsoft'],
    ['Falcon', 'Technology Innovation Institute'],
    ['DeepSeek', 'DeepSeek'],
  ]);
});

test('each row names a version of then with its licence and a later one of the same family', () => {
  for (const { article, then, now } of namedRows()) {
    expect(now.released > then.released, article).toBe(true);
    expect(then.licences, article).not.toHaveLength(0);
  }
});

test('no maker stands in both tables', () => {
  const named = new Set(namedRows().map(({ maker }) => maker));
  expect(otherMakers().length).toBeGreaterThan(5);
  for (const { maker } of otherMakers()) expect(named.has(maker), maker).toBe(false);
});

test('what Mistral sells besides the models of its row is said, and those are not repeated', () => {
  expect(soldBesides('Mistral AI')).toContain('Mistral Small 4');
  const now = namedRows().find(({ maker }) => maker === 'Mistral AI')?.now.name;
  expect(soldBesides('Mistral AI')).not.toContain(now);
});

test('the bars of a maker fill its line, and Alibaba has all kinds that are known', () => {
  const mixes = makerMixes();
  for (const mix of mixes) {
    const parts = barParts(mix);
    const last = parts.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0), mix.maker).toBeCloseTo(100);
  }
  const alibaba = mixes.find(({ maker }) => maker === 'Alibaba');
  expect(alibaba?.counts.any).toBeGreaterThan(0);
  expect(alibaba?.counts.limits).toBeGreaterThan(0);
  expect(alibaba?.counts.research).toBeGreaterThan(0);
});

test('the limits and days in the text are those of the licences', () => {
  expect(sizeLimit('llama-3-3-community')).toBe('700\u00a0million');
  expect(sizeLimit('kimi-modified-mit', 1)).toBe('20\u00a0million');
  expect(() => sizeLimit('mit')).toThrow('no threshold');
  expect(datedOn('llama-4-community')).toBe(releasedOn('llama-4-scout-17b-16e-instruct'));
  expect(licencesCalled('Llama')).toBe('Six');
});

test('the eight clauses of the table are all there', () => {
  expect(clauseExamples()).toHaveLength(8);
});

test('the quizzes of both chapters have what a quiz needs', () => {
  for (const questions of [openQuiz, licenceQuiz]) {
    expect(QuizProps.safeParse({ questions }).error).toBeUndefined();
    expect(questions.length).toBeGreaterThanOrEqual(4);
  }
});
