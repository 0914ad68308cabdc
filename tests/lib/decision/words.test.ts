import { describe, expect, test } from 'vitest';

import { QUESTION_ORDER, optionsOf } from '../../../src/lib/decision/table/questions.ts';
import { decisionWords, optionLabel, resultWords } from '../../../src/lib/decision/words.ts';
import { WORD_FILES } from './word-files.ts';

const words = decisionWords(WORD_FILES);

describe('the words', () => {
  test('are there for every id, and for no other', () => {
    expect(() => decisionWords(WORD_FILES)).not.toThrow();
  });

  test('that are missing are named with file and id', () => {
    const outcomes = WORD_FILES.outcomes.filter(({ id }) => id !== 'hybrid');
    expect(() => decisionWords({ ...WORD_FILES, outcomes })).toThrow(
      'src/content/decision/outcomes/: `hybrid` is missing',
    );
    expect(() => decisionWords({ ...WORD_FILES, texts: [] })).toThrow(
      'src/content/decision/rules.yaml: `exact-rule` is missing',
    );
  });

  test('that are too many are named with file and id', () => {
    const texts = WORD_FILES.texts.map((file) =>
      file.id === 'flags'
        ? { ...file, texts: { ...file.texts, 'no-such-flag': { says: 'A warning.' } } }
        : file,
    );
    expect(() => decisionWords({ ...WORD_FILES, texts })).toThrow(
      'src/content/decision/flags.yaml: `no-such-flag` is not known',
    );
  });

  test('of a rule without a next step are refused', () => {
    const texts = WORD_FILES.texts.map((file) =>
      file.id === 'rules' ? { ...file, texts: { ...file.texts, early: { says: 'A reason.' } } } : file,
    );
    expect(() => decisionWords({ ...WORD_FILES, texts })).toThrow('`early` has no `next`');
  });

  test('of an option are in the order of the typed options, so that a page can show them as they come', () => {
    for (const question of QUESTION_ORDER) {
      expect(Object.keys(words.questions[question].options)).toEqual([...optionsOf(question)]);
      for (const option of optionsOf(question)) expect(optionLabel(words, question, option)).not.toBe(option);
    }
  });

  test.each(Object.entries(words.outcomes))(
    'of the outcome %s are worth a page: 300 to 500 words',
    (_, outcome) => {
      const count = Object.values(outcome).flat().join(' ').split(/\s+/).length;
      expect(count).toBeGreaterThanOrEqual(300);
      expect(count).toBeLessThanOrEqual(500);
    },
  );

  test('are plain: no exclamation marks, no “simply” and no “just”', () => {
    expect(JSON.stringify(words)).not.toMatch(/!|\bsimply\b|\bjust\b/i);
  });

  test('of no two outcomes, rules or flags are the same', () => {
    const texts = [
      ...Object.values(words.outcomes).map(({ name }) => name),
      ...Object.values(words.outcomes).map(({ line }) => line),
      ...Object.values(words.rules).map(({ reason }) => reason),
      ...Object.values(words.flags),
    ];
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([
      // A server that is owned decides so whether or not a contract stands behind the reserve; so does a rented one.
      words.rules['busy-server'].reason,
      words.rules.busy.reason,
    ]);
  });
});

test('a result has the words of all outcomes that it shows, without what only their pages say', () => {
  const { outcomes, ...rest } = resultWords(words);
  expect(rest).toEqual({
    questions: words.questions,
    rules: words.rules,
    flags: words.flags,
    article: words.article,
  });
  expect(Object.keys(outcomes)).toEqual(Object.keys(words.outcomes));
  expect(outcomes.local.name).toBe('Open weights on a laptop or desktop');
  expect(outcomes.local).not.toHaveProperty('wrong');
});
