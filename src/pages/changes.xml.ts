import type { APIContext } from 'astro';

import { pastChanges } from '../components/changes/all-changes.ts';
import { firstDay } from '../lib/catalog/event-standing.ts';
import { buildDay } from '../components/facts/build-day.ts';
import { withBase } from '../components/site/base.ts';
import { atomFeed } from '../lib/export/atom-feed.ts';

/** What changed, as an Atom feed. */
export function GET({ site, url }: APIContext): Response {
  const address = (path: string): string => new URL(withBase(path), site ?? url).href;
  const page = address('/reference/changes/');
  const text = atomFeed({
    title: 'Open or Paid?: what changed',
    about: 'Facts of the guide that changed: prices, models, terms, laws, licences.',
    self: address('/changes.xml'),
    page,
    updated: firstDay(pastChanges[0]?.date ?? buildDay),
    author: 'Open or Paid?',
    entries: pastChanges.map(({ id, date, what, was, now, note, sources, isSecondHand }) => ({
      id: `${page}#${id}`,
      title: what,
      link: `${page}#${id}`,
      day: firstDay(date),
      text: [
        was !== undefined && `Before: ${was}`,
        was === undefined ? now : `After: ${now}`,
        note,
        isSecondHand && 'Second-hand.',
        `Source: ${sources.map(({ title, url: link = '' }) => `${title} ${link}`.trim()).join('; ')}`,
      ]
        .filter((line) => typeof line === 'string')
        .join('\n'),
    })),
  });
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
