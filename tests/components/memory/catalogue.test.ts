import { expect, test } from 'vitest';

import { hasOwnMemory } from '../../../src/lib/catalog/machines/own-memory.ts';
import { catalogueFrom } from '../../../src/components/memory/catalogue.ts';
import { accelerators, catalogue, models, text } from './facts.ts';

test('every model comes back from the page as its file has it', () => {
  expect(catalogue.models).toHaveLength(models.length);
  for (const { id, name, maker, contextLength, architecture, published } of models) {
    const found = catalogue.models.find((model) => model.id === id);
    const { otherSources: _onItsPage, ...rest } = architecture;
    expect(found).toEqual({
      ...{ id, name, maker, contextLength },
      architecture: rest,
      ...(published && { publishedIn: published.precision }),
    });
  }
});

test('every device with a memory of its own comes back with the source of its memory', () => {
  const withMemory = accelerators.filter(hasOwnMemory);
  expect(catalogue.devices).toHaveLength(withMemory.length);
  for (const { name, memoryGigabytes, usableMemoryMebibytes: usable } of withMemory) {
    const found = catalogue.devices.find((device) => device.name === name);
    expect(found?.memoryGigabytes).toBe(memoryGigabytes.value);
    expect(found?.usableMebibytes).toBe(usable?.value);
    expect(found?.source).toEqual((usable ?? memoryGigabytes).source);
  }
});

test('models are in order of maker and name, with numbers as numbers', () => {
  const meta = catalogue.models.filter(({ maker }) => maker === 'Meta').map(({ name }) => name);
  expect(meta.indexOf('Llama 3.1 8B Instruct')).toBeLessThan(meta.indexOf('Llama 3.1 70B Instruct'));
  const makers = catalogue.models.map(({ maker }) => maker);
  expect(makers).toEqual(makers.toSorted((a, b) => a.localeCompare(b, 'en')));
});

test('each source is in the page once', () => {
  const { sources } = JSON.parse(text) as { sources: unknown[] };
  expect(new Set(sources.map((source) => JSON.stringify(source))).size).toBe(sources.length);
});

test('a text with a source missing is refused', () => {
  const broken = JSON.stringify({ ...(JSON.parse(text) as object), sources: [] });
  expect(() => catalogueFrom(broken)).toThrow('no source number 0');
});
