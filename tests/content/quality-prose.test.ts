import { expect, test } from 'vitest';

import { QuizProps } from '../../src/components/course/props.ts';
import { quizQuestions as kindsQuiz } from '../../src/components/chapters/kinds/quiz.ts';
import * as say from '../../src/components/chapters/quality/figures.ts';
import { MEASURED_GAPS } from '../../src/components/chapters/quality/measured-gaps.ts';
import { quizQuestions } from '../../src/components/chapters/quality/quiz.ts';

const asked = (part: string): string => JSON.stringify(quizQuestions.filter(({ ask }) => ask.includes(part)));

test('47 of 50 leaves 84 to 98 %, and 217 examples would prove 90 %', () => {
  expect(say.intervalText(say.PROOF_CASE)).toBe('84 to 98\u00a0%');
  expect(asked('47 of 50')).toContain('217 examples would prove it');
});

test('the two bills differ by 1.4 points, worth their price from an error of $158', () => {
  expect(say.twoBills).toMatchObject({
    gapPoints: '1.4',
    timesRepair: '9',
    worthwhile: '$158',
    repairEach: '$17',
    ticketsADay: '214',
  });
  expect(asked('99.2')).toContain('$158');
});

test('the story’s models pass their mark and are not told apart', () => {
  expect(say.story).toMatchObject({
    mark: '80.1\u00a0%',
    examples: 60,
    first: { right: 55, examples: 60 },
    second: { right: 57, examples: 60 },
  });
  expect(say.chanceOf(2, 4)).toBe('69');
});

test('the gaps are those that the sources print', () => {
  expect(MEASURED_GAPS.map(({ text }) => text)).toEqual([
    'about a year',
    '3.5 (1.1 to 5.3)',
    '4',
    '4 to 6',
    '8 to 10',
  ]);
});

test('the quizzes of both chapters have what a quiz needs', () => {
  for (const questions of [quizQuestions, kindsQuiz]) {
    expect(QuizProps.safeParse({ questions }).error).toBeUndefined();
    expect(questions.length).toBeGreaterThanOrEqual(4);
  }
});
