import { announcedPriceChanges, retirementStanding } from '../../integrations/api-offers.ts';
import { readFactFiles } from '../../integrations/fact-files.ts';
import { ChangeListSchema, type Change, type ChangeKind } from '../../lib/catalog/course/change.ts';
import type { GuideSection } from '../../lib/catalog/course/guide-page.ts';
import { eventStanding, firstDay, type EventStanding } from '../../lib/catalog/event-standing.ts';
import type { OfferFacts } from '../../lib/catalog/market/offer.ts';
import { PriceSourceSchema } from '../../lib/catalog/market/price-source.ts';
import {
  retirementGroups,
  type RetirementGroup,
} from '../../lib/catalog/models/retirement/retirement-groups.ts';
import type { Source } from '../../lib/catalog/source.ts';
import { buildDay } from '../facts/build-day.ts';
import { named } from '../facts/named.ts';
import { offerFacts, OFFERS_FOLDER } from '../facts/offer-facts.ts';
import { allRetirementRows } from '../retirement/all-retirement-rows.ts';
import { changeWords, pricesAround } from './price-words.ts';

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
  /** How it stands on the day of the build. */
  readonly standing: EventStanding;
}

const priceSources = readFactFiles('src/content/price-sources', PriceSourceSchema);

const listed = readFactFiles('src/content/changes', ChangeListSchema).flatMap(({ changes }) => changes);
const all = [
  ...listed.map(shownChange),
  ...retirementGroups(allRetirementRows).map(shownRetirement),
  ...offerFacts.flatMap(shownPriceChanges),
  ...offerFacts.flatMap(shownDeparture),
].toSorted((a, b) => firstDay(b.date).localeCompare(firstDay(a.date)));

/** What has changed by the day of the build, the newest first. */
export const pastChanges: readonly ShownChange[] = all.filter(({ standing }) => standing === 'happened');

/** What was announced for a day that has passed and that nobody has looked at since, the newest first. */
export const dueChanges: readonly ShownChange[] = all.filter(({ standing }) => standing === 'due');

/** What is announced for after the day of the build, the next first. */
export const comingChanges: readonly ShownChange[] = all
  .filter(({ standing }) => standing === 'announced')
  .toReversed();

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
    announced,
    source,
    otherSources = [],
    secondHand,
    section,
  } = change;
  const prices =
    offer === undefined ? { was, now } : pricesAround(named(offerFacts, offer, 'offer', OFFERS_FOLDER), date);
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
    standing: eventStanding({ day: date, announced, sources: [source, ...otherSources] }, buildDay),
  };
}

/** The changes from src/content/retirements. A vendor's retirements of one day are one change, due if one of them is. */
function shownRetirement({ id, day, provider, rows }: RetirementGroup): ShownChange {
  const states = new Set(rows.map(({ standing }) => standing.state));
  const standing = states.has('leaving') ? 'announced' : states.has('due') ? 'due' : 'happened';
  const replaced = rows.filter(({ afterwards }) => afterwards === 'rerouted');
  const ended = rows.filter((row) => !replaced.includes(row));
  const names = (list: typeof rows): string => list.map(({ name }) => name).join(', ');
  const count = rows.length === 1 ? (rows[0]?.name ?? '') : `${String(rows.length)} models`;
  const sources = new Map(rows.map(({ source }) => [source.url ?? source.title, source]));
  const [end, swap] =
    standing === 'happened'
      ? ['No longer served', 'Another model answers under the name']
      : ['No longer served from then on', 'Another model answers under the name from then on'];
  return {
    id: `retired-${id}`,
    date: day,
    kind: 'model',
    what: `${provider}: the last day of ${count}`,
    now: [
      ended.length > 0 && `${end}: ${names(ended)}.`,
      replaced.length > 0 && `${swap}: ${names(replaced)}.`,
    ]
      .filter((part) => typeof part === 'string')
      .join(' '),
    sources: [...sources.values()],
    isSecondHand: rows.some(({ secondHand }) => secondHand === true),
    section: { page: 'running/retirement' },
    standing,
  };
}

/** The price changes that an offer's own file or the price package announces, unless src/content/changes tells them. */
function shownPriceChanges(offer: OfferFacts): readonly ShownChange[] {
  return announcedPriceChanges(offer, priceSources, buildDay)
    .filter(({ from }) => !listed.some((change) => change.offer === offer.id && change.date === from))
    .map(({ from, standing, sources, ...lists }) => ({
      id: `price-${offer.id}-${from}`,
      date: from,
      kind: 'price',
      what: `The price of ${offer.name} at ${offer.host} changes`,
      ...changeWords(lists),
      sources,
      isSecondHand: offer.prices?.secondHand === true,
      section: { page: 'reference/prices' },
      standing,
    }));
}

/** The last day of a model at a host that is not its maker. Those at makers are in src/content/retirements. */
function shownDeparture(offer: OfferFacts): readonly ShownChange[] {
  const { id, name, host, hostKind, retires } = offer;
  const standing = retirementStanding(offer, buildDay);
  if (hostKind === 'maker' || retires === undefined || standing === undefined) return [];
  return [
    {
      id: `left-${id}`,
      date: retires.date,
      kind: 'model',
      what: `${host}: the last day of ${name}`,
      now: standing === 'happened' ? 'No longer sold there.' : 'No longer sold there from then on.',
      sources: [retires.source, ...(retires.otherSources ?? [])],
      isSecondHand: retires.secondHand === true,
      section: { page: 'running/retirement' },
      standing,
    },
  ];
}
