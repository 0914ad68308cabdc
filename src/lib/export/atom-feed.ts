/** One entry of a feed. */
interface FeedEntry {
  /** A permanent absolute address: the same entry keeps it for ever. */
  readonly id: string;
  readonly title: string;
  /** Plain text; line breaks stay. */
  readonly text: string;
  /** The day of the news, YYYY-MM-DD. */
  readonly day: string;
  /** Absolute address of the page to read more. */
  readonly link: string;
}

/** A feed: its title, its addresses (all absolute) and its entries. */
interface Feed {
  readonly title: string;
  readonly about: string;
  /** The feed's own address. */
  readonly self: string;
  /** The same news as a web page. */
  readonly page: string;
  /** The day on which it was built, YYYY-MM-DD. */
  readonly updated: string;
  readonly author: string;
  readonly entries: readonly FeedEntry[];
}

/**
 * Returns a feed as the text of an Atom file. Times are midnight UTC of each day. All texts are escaped and characters
 * that XML forbids are dropped, so the file is always well formed.
 *
 * @source RFC 4287.
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
