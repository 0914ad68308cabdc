import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';

import { atomFeed } from '../../../src/lib/export/atom-feed.ts';

const feed: Parameters<typeof atomFeed>[0] = {
  title: 'What changed',
  about: 'Facts that changed.',
  self: 'https://example.org/changes.xml',
  page: 'https://example.org/changes/',
  updated: '2026-11-25',
  author: 'Open or Paid?',
  entries: [
    {
      id: 'https://example.org/changes/#one',
      title: 'A & B < C',
      text: 'It’s "new"\nand \'better\'.\u0000',
      day: '2026-10-23',
      link: 'https://example.org/changes/#one',
    },
  ],
};

describe('an Atom feed', () => {
  it('says what it is, where it is and of when it is', () => {
    const text = atomFeed(feed);
    expect(
      text.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"'),
    ).toBe(true);
    expect(text).toContain(
      '<link rel="self" type="application/atom+xml" href="https://example.org/changes.xml"/>',
    );
    expect(text).toContain('<link rel="alternate" type="text/html" href="https://example.org/changes/"/>');
    expect(text).toContain('<updated>2026-11-25T00:00:00Z</updated>');
  });

  it('has each entry with its day, its identity and its escaped text', () => {
    const text = atomFeed(feed);
    expect(text).toContain('<title>A &amp; B &lt; C</title>');
    expect(text).toContain('<id>https://example.org/changes/#one</id>');
    expect(text).toContain('<updated>2026-10-23T00:00:00Z</updated>');
    expect(text).toContain('<content type="text">It’s &quot;new&quot;\nand &apos;better&apos;.</content>');
  });

  it('keeps letters beyond the basic plane, which XML allows', () => {
    const text = atomFeed({ ...feed, title: 'A 𝄞 clef' });
    expect(text).toContain('<title>A 𝄞 clef</title>');
  });

  it('closes what it opens', () => {
    const text = atomFeed(feed);
    for (const tag of ['feed', 'entry', 'author', 'content']) {
      expect(text.match(new RegExp(`<${tag}[ >]`, 'g'))?.length, tag).toBe(
        text.match(new RegExp(`</${tag}>`, 'g'))?.length,
      );
    }
    expect(
      JSON.stringify(parse(text), (key, value: unknown) => (key === 'parentNode' ? undefined : value)),
    ).toContain('A & B < C');
  });
});
