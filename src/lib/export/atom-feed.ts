/** One piece of news in a feed. */
interface FeedEntry {
  /** The same for the same news for ever, an absolute address. */
  readonly id: string;
  readonly title: string;
  /** Plain text; line breaks are kept. */
  readonly text: string;
  /** The day it is of, YYYY-MM-DD. */
  readonly day: string;
  /** An absolute address to read more. */
  readonly link: string;
}

/** A feed: what it is called and where it is. All addresses are absolute. */
interface Feed {
  readonly title: string;
  readonly about: string;
  /** The feed's own address. */
  readonly self: string;
  /** The page for people. */
  readonly page: string;
  /** When it was put together, YYYY-MM-DD. */
  readonly updated: string;
  readonly author: string;
  readonly entries: readonly FeedEntry[];
}

/**
 * Returns a feed as the text of an Atom file (RFC 4287). Times are midnight UTC of each day. Whatever the texts hold
 * is escaped, so the file is always well formed. Letters that XML forbids are left out.
 *
 * @example an entry titled “A & B” has the line `<title>A &amp; B</title>`.
 */
export function atomFeed(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `  <title>${escapedXml(feed.title)}</title>`,
    `  <subtitle>${escapedXml(feed.about)}</subtitle>`,
    `  <id>${escapedXml(feed.page)}</id>`,
    `  <link rel="self" type="application/atom+xml" href="${escapedXml(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapedXml(feed.page)}"/>`,
    `  <updated>${midnight(feed.updated)}</updated>`,
    `  <author><name>${escapedXml(feed.author)}</name></author>`,
    ...feed.entries.map(entryText),
    '</feed>',
    '',
  ].join('\n');
}

function entryText({ id, title, text, day, link }: FeedEntry): string {
  return [
    '  <entry>',
    `    <title>${escapedXml(title)}</title>`,
    `    <id>${escapedXml(id)}</id>`,
    `    <link rel="alternate" type="text/html" href="${escapedXml(link)}"/>`,
    `    <updated>${midnight(day)}</updated>`,
    `    <content type="text">${escapedXml(text)}</content>`,
    '  </entry>',
  ].join('\n');
}

function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escapedXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}
