import { expect, test } from 'vitest';

import {
  linkToPlace,
  placeAfter,
  placeBefore,
  placeFromAddress,
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

test('is the same after a way through the address, beside what others keep there', () => {
  const place = { answers: { task: 'app', ops: 'unknown' }, again: 'ops' } as const;
  const link = linkToPlace('https://example.org/decide/?context=32k&data=any#sources', place);
  expect(link).toBe('https://example.org/decide/?context=32k&task=app&ops=unknown&ask=ops#questions');
  expect(placeFromAddress(new URL(link).search)).toEqual({ place, ignored: [] });
});

test('names what an address has that is no answer', () => {
  expect(placeFromAddress('?task=app&data=secret&ask=price')).toEqual({
    place: { answers: { task: 'app' } },
    ignored: [
      { parameter: 'data', value: 'secret' },
      { parameter: 'ask', value: 'price' },
    ],
  });
});
