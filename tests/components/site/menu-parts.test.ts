import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { expect, test } from 'vitest';

import { partsOfMenu } from '../../../src/components/site/menu-parts.ts';

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
