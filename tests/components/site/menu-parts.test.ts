import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { describe, expect, test } from 'vitest';

import { partsOfMenu, withParentMarked } from '../../../src/components/site/menu-parts.ts';

type Menu = StarlightRouteData['sidebar'];

const link = (label: string, isCurrent = false): Menu[number] => ({
  type: 'link',
  label,
  href: `/${label.toLowerCase()}/`,
  isCurrent,
  badge: undefined,
  attrs: {},
});
const group = (label: string, entries: Menu): Menu[number] => ({
  type: 'group',
  label,
  entries,
  collapsed: false,
  badge: undefined,
});

test('the parts of the menu come with their chapters in reading order, also those in a group within a part', () => {
  const menu = [group('Part 3', [link('Quality'), group('Hardware', [link('Memory', true), link('Speed')])])];
  expect(
    partsOfMenu(menu).map(({ label, chapters }) => [label, chapters.map((chapter) => chapter.label)]),
  ).toEqual([['Part 3', ['Quality', 'Memory', 'Speed']]]);
  expect(partsOfMenu(menu)[0]?.chapters.find(({ isCurrent }) => isCurrent)?.label).toBe('Memory');
});

test('a page outside every part is in no part', () => {
  expect(partsOfMenu([link('About')])).toEqual([]);
});

describe('a page that is not in the menu', () => {
  const menu = [link('Guide'), group('Reference', [link('Models'), link('Prices')])];
  const currentFor = (path: string): string[] =>
    partsOfMenu(withParentMarked(menu, path, '/guide/')).flatMap(({ chapters }) =>
      chapters.filter(({ isCurrent }) => isCurrent).map(({ label }) => label),
    );

  test('marks the page above it', () => {
    expect(currentFor('/models/paid/one/')).toEqual(['Models']);
  });

  test('marks nothing where only the front page is above it', () => {
    expect(currentFor('/guide/404/')).toEqual([]);
  });

  test('leaves a menu alone in which a page is current', () => {
    const chosen = [group('Reference', [link('Models'), link('Prices', true)])];
    expect(withParentMarked(chosen, '/models/one/', '/')).toEqual(chosen);
  });
});
