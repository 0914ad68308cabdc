import { readFactFiles } from '../../integrations/fact-files.ts';
import { ChangeListSchema, type Change, type ChangeKind } from '../../lib/catalog/course/change.ts';
import type { GuideSection } from '../../lib/catalog/course/guide-page.ts';
import { OfferSchema } from '../../lib/catalog/market/offer.ts';
import { retirementGroups, type RetirementGroup } from '../../lib/catalog/models/retirement-groups.ts';
import type { Source } from '../../lib/catalog/source.ts';
import { buildDay } from '../facts/build-day.ts';
import { named } from '../facts/named.ts';
import { allRetirementRows } from '../retirement/all-retirement-rows.ts';
import { pricesAround } from './price-words.ts';

/** One change as a reader sees it. */
export interface ShownChange {
  readonly id: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  readonly date: string;
  readonly kind: ChangeKind;
  readonly what: string;
  readonly was?: string;
  readonly now: string;
  readonly note?: string;
  readonly sources: readonly Source[];
  readonly isSecondHand: boolean;
  readonly section: GuideSection;
}

const OFFERS = 'src/content/offers';
const offers = readFactFiles(OFFERS, OfferSchema);

const written = readFactFiles('src/content/changes', ChangeListSchema).flatMap(({ changes }) =>
  changes.map(shownChange),
);
const retired = retirementGroups(allRetirementRows).map(shownRetirement);
const all = [...written, ...retired].toSorted((a, b) => firstDay(b.date).localeCompare(firstDay(a.date)));

/** What has changed by the day of the build, the newest first. */
export const pastChanges: readonly ShownChange[] = all.filter(({ date }) => firstDay(date) <= buildDay);

/** What is announced for after the day of the build, the next first. */
export const comingChanges: readonly ShownChange[] = all
  .filter(({ date }) => firstDay(date) > buildDay)
  .toReversed();

/** Returns the first day that a date can mean: 2026-03 gives 2026-03-01. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function shownChange(change: Change): ShownChange {
  const {
    id,
    date,
    kind,
    what,
    was,
    now,
    note,
    offer,
    source,
    otherSources = [],
    secondHand,
    section,
  } = change;
  const prices =
    offer === undefined ? { was, now } : pricesAround(named(offers, offer, 'offer', OFFERS), date);
  return {
    id,
    date,
    kind,
    what,
    ...(prices.was === undefined ? {} : { was: prices.was }),
    now: prices.now ?? '',
    ...(note === undefined ? {} : { note }),
    sources: [source, ...otherSources],
    isSecondHand: secondHand === true,
    section,
  };
}

/** The changes from src/content/retirements. A vendor's retirements of one day are one change. */
function shownRetirement({ id, day, provider, rows }: RetirementGroup): ShownChange {
  const replaced = rows.filter(({ afterwards }) => afterwards === 'rerouted');
  const ended = rows.filter((row) => !replaced.includes(row));
  const names = (list: typeof rows): string => list.map(({ name }) => name).join(', ');
  const count = rows.length === 1 ? (rows[0]?.name ?? '') : `${String(rows.length)} models`;
  const sources = new Map(rows.map(({ source }) => [source.url ?? source.title, source]));
  return {
    id: `retired-${id}`,
    date: day,
    kind: 'model',
    what: `${provider}: the last day of ${count}`,
    now: [
      ended.length > 0 && `No longer served: ${names(ended)}.`,
      replaced.length > 0 && `Another model answers under the name: ${names(replaced)}.`,
    ]
      .filter((part) => typeof part === 'string')
      .join(' '),
    sources: [...sources.values()],
    isSecondHand: rows.some(({ secondHand }) => secondHand === true),
    section: { page: 'running/retirement' },
  };
}
