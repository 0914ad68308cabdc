import { expect, test } from '@playwright/test';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';

import { distinctPagePaths, pageHtml } from './site.ts';

const DATE = /\b\d{4}-\d\d(?:-\d\d)?\b/;

/** What may hold a date: what keeps it on one line (tables.css), versions such as gpt-4o-2024-11-20, titles of sources. */
const ELSEWHERE = ['time', 'code', 'script', 'a'];

/** The texts with a date in the cells of tables that can be broken within it. */
function looseDates(node: DefaultTreeAdapterTypes.Node, isInCell = false): string[] {
  if (tree.isTextNode(node)) return isInCell && DATE.test(node.value) ? [node.value.trim()] : [];
  if (tree.isElementNode(node) && ELSEWHERE.includes(node.tagName)) return [];
  if (!('childNodes' in node)) return [];
  const isCell = tree.isElementNode(node) && ['td', 'th'].includes(node.tagName);
  return node.childNodes.flatMap((child) => looseDates(child, isInCell || isCell));
}

test('a date in a table is never broken into two lines', () => {
  const loose = distinctPagePaths().flatMap((path) =>
    looseDates(parse(pageHtml(path))).map((text) => `${path}: ${text}`),
  );
  expect(loose).toEqual([]);
});
