import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

import { allDevices, allModels } from '../../../src/components/facts/catalogue.ts';
import { marketText } from '../../../src/components/facts/market-text.ts';
import { costFacts } from '../../../src/components/facts/market.ts';
import { marketFrom } from '../../../src/components/facts/read-market.ts';
import { sourcesFrom } from '../../../src/components/facts/read-sources.ts';
import { devicesFrom, modelsFrom } from '../../../src/components/facts/read-specs.ts';
import { sourcesText } from '../../../src/components/facts/sources-text.ts';
import { devicesText, modelsText } from '../../../src/components/facts/spec-texts.ts';
import { costCatalogueFrom } from '../../../src/components/cost/catalogue.ts';
import { fitsModels } from '../../../src/components/fits/catalogue.ts';
import { catalogueOf } from '../../../src/components/memory/catalogue.ts';
import type { Source } from '../../../src/lib/catalog/source.ts';

const DAY = '2026-11-25';
const texts = {
  models: modelsText(allModels),
  devices: devicesText(allDevices),
  market: marketText(costFacts, DAY),
};
const models = modelsFrom(texts.models);
const devices = devicesFrom(texts.devices);
const sources = sourcesText(allModels, allDevices, costFacts);

/** Facts without the fields that have these names, at any depth. */
const without = (facts: unknown, ...names: string[]): unknown =>
  JSON.parse(JSON.stringify(facts, (key, value: unknown) => (names.includes(key) ? undefined : value)));

describe('models and devices', () => {
  test('come back as their files have them', () => {
    expect(models).toEqual(
      without(allModels, 'source', 'otherSources', 'note', 'repository', 'released', 'licences', 'context'),
    );
    expect(devices).toEqual(without(allDevices, 'source', 'otherSources', 'note', 'year'));
  });

  test.each(['models', 'devices'] as const)('%s have neither a source nor a remark', (file) => {
    expect(texts[file]).not.toMatch(/"(?:source|otherSources|note|read|url)":|https?:/);
  });

  test('are the same facts in every tool', () => {
    const byId = <Fact extends { readonly id: string }>(facts: readonly Fact[]): Fact[] =>
      facts.toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
    const memory = catalogueOf(models, devices);
    const fits = fitsModels(models).map(({ parameters: _counted, ...model }) => model);
    const cost = costCatalogueFrom(texts).facts;
    expect(byId(memory.models)).toEqual(byId(models));
    expect(byId(fits)).toEqual(byId(models));
    expect(byId(cost.models)).toEqual(byId(models));
    expect(cost.accelerators).toEqual(devices);
  });
});

describe('the sources', () => {
  const found = sourcesFrom(sources);
  /** What a page shows of a source. */
  const shown = ({ title, url, read }: Source): object => ({
    title,
    read,
    ...(url !== undefined && { url }),
  });

  test('have one for every model that the memory calculator shows: that of its configuration', () => {
    for (const { id } of catalogueOf(models, devices).models) {
      const file = allModels.find((model) => model.id === id);
      expect(found.models.get(id), id).toMatchObject(shown(file?.architecture.source ?? NO_SOURCE));
    }
  });

  test('have one for the memory that counts and the prices of every device that it shows', () => {
    for (const { id, launch, street } of catalogueOf(models, devices).devices) {
      const file = allDevices.find((device) => device.id === id);
      const memory = file?.usableMemoryMebibytes ?? file?.memoryGigabytes;
      expect(found.memory.get(id), id).toMatchObject(shown(memory?.source ?? NO_SOURCE));
      const { title, read } = file?.launchPriceUsd?.source ?? {};
      expect(found.launchPrice.get(id)?.title, id).toBe(title);
      expect(found.launchPrice.get(id)?.read, id).toBe(read);
      expect(found.launchPrice.has(id)).toBe(launch !== undefined);
      expect(found.streetPrice.has(id)).toBe(street !== undefined);
      expect(found.streetPrice.get(id)?.title, id).toBe(file?.streetPriceUsd?.source.title);
    }
  });

  test.each([
    ['sources', sources],
    ['market', texts.market],
  ])('stand in %s once each', (_file, text) => {
    const { sources: listed } = JSON.parse(text) as { sources: unknown[] };
    expect(new Set(listed.map((source) => JSON.stringify(source))).size).toBe(listed.length);
  });

  test.each([
    ['sources', sources, sourcesFrom],
    ['market', texts.market, marketFrom],
  ])('of a broken file of %s are missed, and not left out', (_file, text, read) => {
    const broken = JSON.stringify({ ...(JSON.parse(text) as object), sources: [] });
    expect(() => read(broken)).toThrow('no source number 0');
  });
});

test.each([
  ['models', texts.models, 6_500],
  ['devices', texts.devices, 6_000],
  ['market', texts.market, 11_500],
  ['sources', sources, 15_500],
])('%s weigh little after gzip', (_file, text, most) => {
  expect(gzipSync(text).length).toBeLessThanOrEqual(most);
});

const NO_SOURCE: Source = { title: 'no such file', urlUnknown: true, read: '' };
