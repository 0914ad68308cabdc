import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';

import { baseLinks } from '../../src/integrations/base-links.ts';
import { hrefWithBase } from '../../src/integrations/href-with-base.ts';

describe('hrefWithBase', () => {
  test.each([
    ['/memory/', '/guide/memory/'],
    ['/memory/?model=x#cache', '/guide/memory/?model=x#cache'],
    ['/', '/guide/'],
    ['/guidelines/', '/guide/guidelines/'],
  ])('puts the base in front of %s', (href, expected) => {
    expect(hrefWithBase(href, '/guide')).toBe(expected);
    expect(hrefWithBase(href, '/guide/')).toBe(expected);
  });

  test.each([
    '/guide/memory/',
    '/guide',
    '../memory/',
    '#cache',
    'https://example.org/',
    '//example.org/',
    'mailto:a@b.c',
  ])('leaves %s as it is', (href) => {
    expect(hrefWithBase(href, '/guide')).toBe(href);
  });

  test('changes nothing for a site at the root', () => {
    expect(hrefWithBase('/memory/', '/')).toBe('/memory/');
  });
});

describe('baseLinks', () => {
  async function html(markdown: string, base: string): Promise<string> {
    return (await markdownToHtml(markdown, { hastPlugins: [baseLinks(base)] })).html;
  }

  test('rewrites links and pictures of a chapter', async () => {
    const rendered = await html('[memory](/memory/#cache) ![map](/map.svg)', '/guide');
    expect(rendered).toContain('href="/guide/memory/#cache"');
    expect(rendered).toContain('src="/guide/map.svg"');
  });

  test('leaves links to other hosts and within the page', async () => {
    const rendered = await html('[paper](https://example.org/a) [above](#top)', '/guide');
    expect(rendered).toContain('href="https://example.org/a"');
    expect(rendered).toContain('href="#top"');
  });
});
