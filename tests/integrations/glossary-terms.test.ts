import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';

import { glossaryTerms } from '../../src/integrations/glossary-terms.ts';
import type { GlossaryTerm } from '../../src/lib/catalog/course/glossary.ts';

const TERMS: readonly GlossaryTerm[] = [
  {
    id: 'token',
    term: 'Token',
    means: 'The unit in which a model reads and writes text.',
    section: { page: 'cost' },
  },
];

async function html(markdown: string, page = 'cost.mdx'): Promise<string> {
  const fileURL = new URL(`file:///guide/src/content/docs/${page}`);
  return (await markdownToHtml(markdown, { hastPlugins: [glossaryTerms(TERMS, '/guide')], fileURL })).html;
}

describe('words of the glossary in a chapter', () => {
  test('are a button that opens their meaning, with the way to the glossary', async () => {
    const page = await html('Paid by the token.');
    expect(page).toMatch(/<button type="button" class="term" popovertarget="term-token" title="The unit in/);
    expect(page).toMatch(/<span id="term-token" class="term-note" popover="auto" data-pagefind-ignore/);
    expect(page).toContain('<a href="/guide/reference/glossary/#token">In the glossary</a>');
  });

  test('are marked at their first use only, in the order of the page', async () => {
    const page = await html('# Token\n\n[A token](/x/) and `token`.\n\n- First **token**.\n\nSecond token.');
    expect(page.match(/class="term"/g)).toHaveLength(1);
    expect(page).toMatch(/<li>First <strong><button/);
  });

  test('are left alone in a table, and marked in the text after it', async () => {
    const page = await html('| Paid by |\n| --- |\n| token |\n\nOne token.');
    expect(page).toContain('<td>token</td>');
    expect(page).toMatch(/<p>One <button/);
  });

  test('are left alone in the reference', async () => {
    expect(await html('A token.', 'reference/glossary.mdx')).not.toContain('class="term"');
  });
});
