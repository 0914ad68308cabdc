import { describe, expect, it } from 'vitest';

import { entrySource } from '../../../../src/lib/catalog/market/price-source.ts';

describe('an entry of a collection', () => {
  const collection = {
    id: 'list',
    title: 'A list',
    url: 'https://example.org/list/',
    published: '2026-07-02',
    read: '2026-11-25',
    licence: 'MIT',
  };

  it('has an address of its own where entries are paths, and the collection’s otherwise', () => {
    expect(entrySource({ ...collection, entriesArePaths: true }, 'a/b.toml').url).toBe(
      'https://example.org/list/a/b.toml',
    );
    expect(entrySource(collection, 'a/b.toml').url).toBe('https://example.org/list/');
  });
});
