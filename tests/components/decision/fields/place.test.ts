import { expect, test } from 'vitest';

import {
  placeAfter,
  placeBefore,
  questionAt,
  START,
} from '../../../../src/components/decision/fields/place.ts';

test('begins at the first question, with nothing before it', () => {
  expect(questionAt(START)).toBe('task');
  expect(placeBefore(START)).toBeUndefined();
});

test('asks only what can still change the outcome', () => {
  expect(questionAt({ answers: { task: 'rules' } })).toBeUndefined();
  expect(questionAt({ answers: { task: 'app', data: 'own-account' } })).toBe('quality');
});

test('keeps the other answers when one is changed', () => {
  const place = { answers: { task: 'app', data: 'contract', quality: 'basic' }, again: 'data' } as const;
  expect(placeAfter(place, 'data', 'any')).toEqual({
    answers: { task: 'app', data: 'any', quality: 'basic' },
  });
});

test('goes back to the last answer, with all answers kept', () => {
  const answers = { task: 'app', data: 'contract' } as const;
  const before = placeBefore({ answers });
  expect(before).toEqual({ answers, again: 'data' });
  expect(before && placeBefore(before)).toEqual({ answers, again: 'task' });
});

test('goes back from the result to the last answer', () => {
  expect(placeBefore({ answers: { task: 'learn' } })).toEqual({ answers: { task: 'learn' }, again: 'task' });
});
