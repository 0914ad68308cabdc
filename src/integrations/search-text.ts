import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

/** Text that meets other text with nothing but tags between. A mark of punctuation belongs to the text before it. */
const MEETING = /(?<=[^\s<>])((?:<[^<>]*>)+)(?=[^\s<.,:;!?)’”])/g;
/** Tags that part the texts on their two sides for the eye. */
const PARTING =
  /<\/?(?:th|tr|thead|tbody|table|dt|dd|dl|caption|figcaption|summary|details|option|optgroup|legend|fieldset)\b|<sup\b/;
/** Two elements side by side, or one that follows bare text, such as a small note after a figure. */
const SIDE_BY_SIDE = /<\/\w+><\w|^<span\b/;
/** The heading of a page. */
const HEADING = /<h1 id="_top"[^>]*>(.*?)<\/h1>/;
/** Lists to choose from, whose entries would stand in results one after the other. */
const LIST = /<select\b/g;
/** What Pagefind reads as a space. */
const GAP = '<br>';

/**
 * Returns a page as the search is to read it. Texts that the eye sees apart stand apart: Pagefind puts nothing between
 * the cells of a head row, the terms of a list or buttons, and would show “RTX 409024 GB”. What a list offers to choose
 * from is left out. The page’s heading is a paragraph of its weight: else it would be a result below itself.
 *
 * @example `<th>RTX 4090</th><th>24 GB</th>` gives `<th>RTX 4090<br></th><th>24 GB</th>`.
 */
export function pageForSearch(html: string): string {
  return html
    .replace(MEETING, (tags) => {
      const parts = PARTING.test(tags) || SIDE_BY_SIDE.test(tags);
      return parts && !tags.includes('data-pagefind-ignore') ? GAP + tags : tags;
    })
    .replace(LIST, '$& data-pagefind-ignore')
    .replace(HEADING, '<h1 data-pagefind-ignore>$1</h1><p data-pagefind-weight="7">$1</p>');
}

/**
 * Returns two integrations, to stand before and after Starlight: its search reads pages with gaps, and readers get them
 * as they were, because gaps would show, and an island would not find its own elements.
 */
export function gapsForSearch(): { before: AstroIntegration; after: AstroIntegration } {
  const pages = new Map<string, string>();
  return {
    before: {
      name: 'gaps-for-search',
      hooks: {
        'astro:build:done': async ({ dir }) => {
          const root = fileURLToPath(dir);
          for (const page of (await readdir(root, { recursive: true })).filter((file) =>
            file.endsWith('.html'),
          )) {
            const file = join(root, page);
            const html = await readFile(file, 'utf8');
            pages.set(file, html);
            await writeFile(file, pageForSearch(html));
          }
        },
      },
    },
    after: {
      name: 'gaps-for-search-removed',
      hooks: {
        'astro:build:done': async () => {
          for (const [file, html] of pages) await writeFile(file, html);
          pages.clear();
        },
      },
    },
  };
}
