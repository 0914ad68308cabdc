import { expect, test } from 'vitest';

import { CHAPTER_WORDS, REFERENCE_WORDS } from '../../../src/components/search/page-words.ts';
import { TOOL_WORDS } from '../../../src/components/search/tool-words.ts';
import { sidebar } from '../../../src/sidebar.ts';
import { TOOLS } from '../../../src/tools.ts';

/** The paths of the pages in a part of the menu. */
const pathsOf = (isPart: (label: string) => boolean): string[] =>
  sidebar.flatMap((entry) =>
    'items' in entry && isPart(entry.label)
      ? entry.items.map((item) => ('slug' in item ? `/${item.slug}/` : item.link))
      : [],
  );

test('every tool, chapter and page of the reference has words by which readers search for it', () => {
  expect(Object.keys(TOOL_WORDS)).toEqual(TOOLS.map(({ slug }) => slug));
  expect(Object.keys(REFERENCE_WORDS)).toEqual(['/tools/', ...pathsOf((label) => label === 'Reference')]);
  expect(Object.keys(CHAPTER_WORDS)).toEqual(pathsOf((label) => label.startsWith('Part')));
});
