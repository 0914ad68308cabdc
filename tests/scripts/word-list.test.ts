import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

test('words.txt is in alphabetical order, with each word once', () => {
  const words = readFileSync('words.txt', 'utf8').trimEnd().split('\n');
  const inOrder = [...new Map(words.map((word) => [word.toLowerCase(), word])).values()].sort((a, b) =>
    a.localeCompare(b, 'en', { sensitivity: 'base' }),
  );
  expect(words).toEqual(inOrder);
});
