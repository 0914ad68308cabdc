import { describe, expect, test } from 'vitest';
import type { z } from 'zod';

import { checkedProps, filledSlot } from '../../../src/components/course/checked-props.ts';
import {
  CheckedProps,
  ClaimProps,
  FigureProps,
  QuizProps,
  SourceProps,
  SourcesProps,
} from '../../../src/components/course/props.ts';

const page = '/hardware/memory/';
const source = {
  id: 'llama-config',
  title: 'Llama 3.1 70B, config.json',
  url: 'https://example.org/config.json',
  read: '2026-11-24',
};
const question = {
  ask: 'Does 141 GB fit on a card of 141 GB?',
  choices: [
    { text: 'Yes', why: 'There is no room for the cache.' },
    { text: 'No', why: 'The cache comes on top.', right: true },
  ],
};

/** The message with which the build would stop. */
const message = (schema: z.ZodType, props: unknown): string => {
  try {
    checkedProps('Piece', schema, props, page);
  } catch (error) {
    return String(error);
  }
  return 'no error';
};

describe('props of a chapter’s pieces', () => {
  test('that are right come back as they are', () => {
    expect(checkedProps('Quiz', QuizProps, { questions: [question] }, page)).toEqual({
      questions: [question],
    });
    expect(checkedProps('Source', SourceProps, { of: [source], id: 'llama-config' }, page).id).toBe(
      'llama-config',
    );
  });

  test('may come with the class by which Astro scopes the styles of the component around them', () => {
    expect(checkedProps('Checked', CheckedProps, { on: '2026-11-24', class: 'astro-x' }, page)).toEqual({
      on: '2026-11-24',
    });
  });

  test('that are wrong stop the build with the page, the component, the prop and advice', () => {
    expect(message(CheckedProps, { on: '24 November' })).toMatch(
      /\/hardware\/memory\/: <Piece> cannot be shown\.\s+on: write a day of the calendar as YYYY-MM-DD/,
    );
  });

  test.each([
    ['a day that no calendar has', CheckedProps, { on: '2026-02-30' }, /on: write a day/],
    ['a prop that does not exist', CheckedProps, { on: '2026-11-24', of: 1 }, /props: .*"of"/],
    [
      'a finding that is no sentence',
      FigureProps,
      { finding: 'Memory by precision' },
      /finding: write a whole sentence/,
    ],
    [
      'a verdict that does not exist',
      ClaimProps,
      { says: 'It fits.', verdict: 'maybe' },
      /verdict: use one of: true, nuance/,
    ],
    ['a source without an address', SourcesProps, { list: [{ ...source, url: undefined }] }, /list\.0\.url/],
    [
      'a source without the day it was read',
      SourcesProps,
      { list: [{ ...source, read: undefined }] },
      /list\.0\.read/,
    ],
    [
      'two sources of one id',
      SourcesProps,
      { list: [source, source] },
      /list: give each source an id of its own/,
    ],
    [
      'a mark for a source that is not listed',
      SourceProps,
      { of: [source], id: 'other' },
      /id: no source of the list/,
    ],
  ])('%s is an error', (_name, schema, props, advice) => {
    expect(message(schema, props)).toMatch(advice);
  });

  test.each([
    ['no right choice', question.choices.map(({ text, why }) => ({ text, why }))],
    ['two right choices', question.choices.map((choice) => ({ ...choice, right: true }))],
  ])('a question with %s is an error', (_name, choices) => {
    expect(message(QuizProps, { questions: [{ ...question, choices }] })).toMatch(
      /questions\.0\.choices: mark exactly one choice/,
    );
  });

  test('a choice that does not say why is an error', () => {
    const choices = [{ text: 'Yes' }, question.choices[1]];
    expect(message(QuizProps, { questions: [{ ...question, choices }] })).toMatch(
      /questions\.0\.choices\.0\.why/,
    );
  });
});

describe('filledSlot', () => {
  test('stops the build with advice when the author left the slot empty', () => {
    expect(() => {
      filledSlot('Deeper', false, page, 'Write what the fold holds.');
    }).toThrow(`${page}: <Deeper> cannot be shown.\n  Write what the fold holds.`);
  });
});
