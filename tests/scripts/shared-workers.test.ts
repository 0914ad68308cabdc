import { globSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { NODE_TESTS, PAGE_TESTS } from '../../vitest.config.ts';

/** What one test file does to the next in the same worker. */
const REPLACES = /\bvi\.\w+|process\.env\[[^\]]+\] ?=[^=]|process\.chdir|globalThis\.\w+ ?=[^=]/;

test('no test that shares a worker replaces a module, a global, the clock or the environment', () => {
  const files = globSync(NODE_TESTS, { exclude: [PAGE_TESTS] });
  expect(files.length).toBeGreaterThan(100);
  expect(
    files.filter(
      (file) => !file.endsWith('shared-workers.test.ts') && REPLACES.test(readFileSync(file, 'utf8')),
    ),
  ).toEqual([]);
});
