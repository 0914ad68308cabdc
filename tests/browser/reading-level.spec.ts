import { expect, test } from '@playwright/test';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

import { BASE, chapterPaths, pageHtml } from './site.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** The school year for which a chapter may be written at most. */
const HARDEST_YEAR = 8;

/** Shorter lines are labels and cells, not sentences. */
const LEAST_LETTERS = 60;

/** What is no running text: tables, drawings, tools, and the outline of the decision. */
const OTHER = [
  'table',
  'svg',
  'script',
  'style',
  'noscript',
  'nav',
  'header',
  'form',
  'astro-island',
  'details',
];

/** The explanation of a word, which stands beside it and opens when it is pressed. */
function isNote(node: Node): boolean {
  return 'attrs' in node && node.attrs.some(({ name, value }) => name === 'class' && value === 'term-note');
}

/** The paragraphs and list items of a page's running text. */
function paragraphsOf(html: string): string[] {
  const found: string[] = [];
  const textOf = (node: Node): string => {
    if (OTHER.includes(node.nodeName) || isNote(node)) return '';
    if ('value' in node) return node.value;
    return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  };
  const visit = (node: Node): void => {
    if (OTHER.includes(node.nodeName)) return;
    if (node.nodeName === 'p' || node.nodeName === 'li') found.push(textOf(node));
    else if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text.length > LEAST_LETTERS);
}

/**
 * The school year whose pupils can read a text: the automated readability index, from letters a word and words a
 * sentence (Smith and Senter, 1967).
 */
function readingYear(paragraphs: readonly string[]): number {
  const text = paragraphs.join('\n');
  const words = text.match(/\p{L}[\p{L}\p{N}’'-]*/gu) ?? [];
  const letters = words.join('').match(/[\p{L}\p{N}]/gu) ?? [];
  const sentences = text.match(/[.!?](?=\s|$)/g) ?? [];
  return (4.71 * letters.length) / words.length + (0.5 * words.length) / sentences.length - 21.43;
}

for (const path of [...chapterPaths(), `${BASE}/decide/map/`]) {
  test(`${path} can be read in school year ${String(HARDEST_YEAR)}`, () => {
    const paragraphs = paragraphsOf(pageHtml(path));
    expect(paragraphs.length).toBeGreaterThan(10);
    const year = readingYear(paragraphs);
    console.log(`${path} year ${year.toFixed(1)}`);
    expect(year).toBeLessThanOrEqual(HARDEST_YEAR);
  });
}
