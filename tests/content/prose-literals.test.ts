import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

const FOLDER = 'src/content/docs';

/** A price, a size or a day as a person types it. */
const LITERAL =
  /\$\s?\d[\d,.]*|\b\d[\d,.]*\s?(?:dollars|cents|GB|GiB|MB|MiB|TB)\b|\b20\d\d-[01]\d-[0-3]\d\b/g;

/** Literals that are no facts: what they are instead. */
const NO_FACTS: Readonly<Record<string, string>> = {
  'about.mdx: 1 GB': 'the definition of the unit',
  'hardware/machines.mdx: 80 GB': 'the sizes by which cards are grouped in a caption',
};

/** Prices, sizes and days of a page that are neither computed nor beside the mark of a source. */
function unsourcedLiterals(page: string, text: string): string[] {
  const prose = text
    .replace(/^---.*?\n---/s, '')
    .replaceAll(/^(?:import|export) .*$/gm, '')
    // What the article says, and the day on which a page was held against its sources.
    .replaceAll(/says="[^"]*"/g, '')
    .replaceAll(/<Checked [^>]*>|checked="[^"]*"|(?:[Aa]s of|read on) 20\d\d-\d\d-\d\d/g, '');
  return prose
    .split(/\n\s*\n/)
    .filter((paragraph) => !paragraph.includes('<Source'))
    .map((paragraph) => paragraph.replaceAll(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, ''))
    .flatMap((paragraph) => paragraph.match(LITERAL) ?? [])
    .map((literal) => `${page}: ${literal}`)
    .filter((found) => !(found in NO_FACTS));
}

const pages = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.mdx'),
);

describe('prices, sizes and days in a page', () => {
  it.each(pages)('%s computes them, or has the mark of a source beside them', (page) => {
    expect(unsourcedLiterals(page, readFileSync(join(FOLDER, page), 'utf8'))).toEqual([]);
  });

  it('are found where an author has typed one', () => {
    expect(unsourcedLiterals('x.mdx', 'A card costs $1,999 and has 24 GB.')).toEqual([
      'x.mdx: $1,999',
      'x.mdx: 24 GB',
    ]);
    expect(unsourcedLiterals('x.mdx', 'It is {size(bytes)}, 24 GB.<Source of={s} id="a" />')).toEqual([]);
  });
});
