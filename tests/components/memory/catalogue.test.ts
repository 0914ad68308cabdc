import { expect, test } from 'vitest';

import { hasOwnMemory } from '../../../src/lib/catalog/machines/own-memory.ts';
import { accelerators, catalogue, models } from './facts.ts';

test('every device with a memory of its own comes back with the memory that counts', () => {
  const withMemory = accelerators.filter(hasOwnMemory);
  expect(catalogue.devices).toHaveLength(withMemory.length);
  for (const { name, memoryGigabytes, usableMemoryMebibytes: usable } of withMemory) {
    const found = catalogue.devices.find((device) => device.name === name);
    expect(found?.memoryGigabytes).toBe(memoryGigabytes.value);
    expect(found?.usableMebibytes).toBe(usable?.value);
  }
});

test('every model comes back, and no other', () => {
  const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id).toSorted();
  expect(ids(catalogue.models)).toEqual(ids(models));
});

test('models are in order of maker and name, with numbers as numbers', () => {
  const meta = catalogue.models.filter(({ maker }) => maker === 'Meta').map(({ name }) => name);
  expect(meta.indexOf('Llama 3.1 8B Instruct')).toBeLessThan(meta.indexOf('Llama 3.1 70B Instruct'));
  const makers = catalogue.models.map(({ maker }) => maker);
  expect(makers).toEqual(makers.toSorted((a, b) => a.localeCompare(b, 'en')));
});
