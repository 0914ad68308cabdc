import { describe, expect, it } from 'vitest';

import { comingChanges, dueChanges } from '../../src/components/changes/all-changes.ts';
import { allPaidModels } from '../../src/components/facts/paid-models.ts';
import { allRetirementRows } from '../../src/components/retirement/all-retirement-rows.ts';
import { announcedPriceChanges } from '../../src/integrations/api-offers.ts';
import { readFactFiles } from '../../src/integrations/fact-files.ts';
import { ChangeListSchema } from '../../src/lib/catalog/course/change.ts';
import { eventStanding, firstDay, type DatedEvent } from '../../src/lib/catalog/event-standing.ts';
import { OfferSchema } from '../../src/lib/catalog/market/offer.ts';
import { PriceSourceSchema } from '../../src/lib/catalog/market/price-source.ts';
import { RetirementListSchema } from '../../src/lib/catalog/models/retirement/retirement.ts';

const offers = readFactFiles('src/content/offers', OfferSchema);
const priceSources = readFactFiles('src/content/price-sources', PriceSourceSchema);
const changes = readFactFiles('src/content/changes', ChangeListSchema).flatMap((list) => list.changes);
const retirements = readFactFiles('src/content/retirements', RetirementListSchema).flatMap(
  ({ models }) => models,
);
const events: readonly (DatedEvent & { readonly name: string })[] = [
  ...retirements.flatMap(({ model, retires, announced, source, otherSources = [] }) =>
    retires === undefined
      ? []
      : [{ name: `${model} goes`, day: retires, announced, sources: [source, ...otherSources] }],
  ),
  ...offers.flatMap(({ id, retires }) =>
    retires === undefined
      ? []
      : [
          {
            name: `${id} goes`,
            day: retires.date,
            announced: retires.announced,
            sources: [retires.source, ...(retires.otherSources ?? [])],
          },
        ],
  ),
  ...offers.flatMap((offer) =>
    announcedPriceChanges(offer, priceSources, '').map(({ from, sources }) => ({
      name: `${offer.id} has a new price`,
      day: from,
      announced: offer.prices?.later.find((change) => change.from === from)?.announced,
      sources,
    })),
  ),
  ...changes.map(({ id, date, announced, source, otherSources = [] }) => ({
    name: id,
    day: date,
    announced,
    sources: [source, ...otherSources],
  })),
];
// The day up to which somebody has looked, so that no test turns red on its own as time goes by.
const lastLook = events
  .flatMap(({ sources }) => sources.map(({ read }) => read))
  .reduce((last, day) => (day > last ? day : last), '');

describe('the dated events of all facts', () => {
  it('are due only where nobody has looked since, or where the source still only announces them', () => {
    const due = events.filter((event) => eventStanding(event, lastLook) === 'due');
    process.stdout.write(
      due.map(({ day, name }) => `due on ${lastLook}: ${day} ${name}; look, then add a source\n`).join(''),
    );
    const seenWithoutMark = due.filter(
      ({ day, announced, sources }) =>
        announced !== true && sources.some(({ read }) => read >= firstDay(day)),
    );
    expect(seenWithoutMark.map(({ name }) => name)).toEqual([]);
  });

  it('are among what is announced or due as long as they have not happened', () => {
    const listed = [...comingChanges, ...dueChanges];
    const text = (date: string): string =>
      listed
        .filter((change) => change.date === date)
        .map(({ what, now }) => `${what} ${now}`)
        .join(' ');
    const rows = allRetirementRows.filter(
      ({ standing }) => standing.state === 'leaving' || standing.state === 'due',
    );
    for (const { name, retires = '' } of rows) expect(text(retires), name).toContain(name);
    for (const offer of offers) {
      for (const { from, standing } of announcedPriceChanges(offer, priceSources, lastLook)) {
        if (standing !== 'happened') expect(text(from), offer.id).toContain(offer.name);
      }
    }
  });
});

describe('a model that leaves its maker', () => {
  const makers = offers.filter(({ hostKind }) => hostKind === 'maker');

  it('leaves on the same day in the price list and in the list of retirements', () => {
    const apart = allPaidModels.flatMap(({ offers: ids, retirements: versions }) => {
      const days = allRetirementRows.filter(({ id }) => versions.includes(id)).map(({ retires }) => retires);
      const last = days.includes(undefined) ? undefined : days.toSorted().at(-1);
      return makers
        .filter(({ id }) => ids.includes(id) && days.length > 0)
        .filter(({ retires }) => retires?.date !== last)
        .map(({ id, retires }) => `${id}: ${retires?.date ?? 'no day'}, not ${last ?? 'no day'}`);
    });
    expect(apart, 'write the day in src/content/offers and in src/content/retirements').toEqual([]);
  });

  it('has its last day in both lists', () => {
    const alone = makers
      .filter(({ weights, retires }) => weights === 'closed' && retires !== undefined)
      .filter(({ id }) =>
        allPaidModels.some((model) => model.offers.includes(id) && model.retirements.length === 0),
      )
      .map(({ id }) => id);
    expect(alone, 'add the model to src/content/retirements, and its version to the paid model').toEqual([]);
  });
});
