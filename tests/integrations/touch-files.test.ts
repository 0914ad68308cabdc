import { describe, expect, test } from 'vitest';

import { filesOfFirstUse, pageWithTouchFiles, type BuiltChunk } from '../../src/integrations/touch-files.ts';

function chunk(
  name: string,
  facadeModuleId: string | null,
  imports: readonly string[] = [],
  dynamicImports: readonly string[] = [],
): readonly [string, BuiltChunk] {
  const fileName = `_astro/${name}`;
  const named = (names: readonly string[]): readonly string[] => names.map((one) => `_astro/${one}`);
  return [
    fileName,
    { fileName, facadeModuleId, imports: named(imports), dynamicImports: named(dynamicImports) },
  ];
}

const CHUNKS = new Map([
  chunk('Tool.js', '/src/tool/Tool.tsx', ['form.js'], ['lazy.js', 'other.js', 'own-file.js']),
  chunk('form.js', null, ['preact.js']),
  chunk('preact.js', null, ['form.js']),
  chunk('lazy.js', '/src/tool/lazy.ts', ['form.js', 'answer.js']),
  chunk('answer.js', null),
  chunk('other.js', '/src/other/lazy.ts'),
  chunk('own-file.js', '/src/tool/OwnFile.tsx'),
  chunk('client.js', '/node_modules/client.js', ['preact.js']),
]);

const ISLAND =
  '<astro-island uid="1" component-url="/guide/_astro/Tool.js" renderer-url="/guide/_astro/client.js" props="{&quot;factsUrls&quot;:[0,{&quot;models&quot;:[0,&quot;/guide/facts/models.json&quot;],&quot;devices&quot;:[0,&quot;/guide/facts/devices.json&quot;]}]}" ssr client="touch">';

describe('the files of an island', () => {
  test('are its own and all that they import, each once, its own first', () => {
    expect(filesOfFirstUse('_astro/Tool.js', CHUNKS).wake).toEqual([
      '_astro/Tool.js',
      '_astro/form.js',
      '_astro/preact.js',
    ]);
  });

  test('with which it answers are those of the lazy part in its folder, and no other that it may fetch', () => {
    expect(filesOfFirstUse('_astro/Tool.js', CHUNKS).answer).toEqual(['_astro/lazy.js', '_astro/answer.js']);
  });

  test('of a script that is not in the build are none', () => {
    expect(filesOfFirstUse('_astro/gone.js', CHUNKS)).toEqual({ wake: [], answer: [] });
  });
});

describe('a built page', () => {
  test('names on each island its files and those of its facts, under the site’s own path', () => {
    const html = pageWithTouchFiles(`<main>${ISLAND}</astro-island></main>`, CHUNKS);
    expect(/data-wake="([^"]*)"/.exec(html)?.[1]?.split(' ')).toEqual([
      '/guide/_astro/client.js',
      '/guide/_astro/preact.js',
      '/guide/_astro/form.js',
      '/guide/_astro/Tool.js',
    ]);
    expect(/data-answer="([^"]*)"/.exec(html)?.[1]?.split(' ')).toEqual([
      '/guide/_astro/lazy.js',
      '/guide/_astro/answer.js',
      '/guide/facts/models.json',
      '/guide/facts/devices.json',
    ]);
  });

  test('stays as it is around the islands, and where an island wakes on its own', () => {
    const other = ISLAND.replace('client="touch"', 'client="load"');
    expect(pageWithTouchFiles(other, CHUNKS)).toBe(other);
    const marked = pageWithTouchFiles(`<p>before</p>${ISLAND}<p>after</p>`, CHUNKS);
    expect(marked.replace(/ data-(?:wake|answer)="[^"]*"/g, '')).toBe(`<p>before</p>${ISLAND}<p>after</p>`);
  });
});
