import { expect, test } from 'vitest';
import { allListedModels, allModels, allOpenModels } from '../../src/components/facts/catalogue.ts';
import { allLicences } from '../../src/components/facts/course-facts.ts';

test('a model is computed or only listed, never both', () => {
  const ids = allOpenModels.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const repositories = allOpenModels.flatMap(({ repository }) => repository ?? []);
  expect(new Set(repositories).size).toBe(repositories.length);
});

test('a listed model says why nothing is computed for it, and has no architecture', () => {
  expect(allListedModels.length).toBeGreaterThan(10);
  for (const model of allListedModels) {
    expect(model.notModelled.length, model.id).toBeGreaterThan(20);
    expect('architecture' in model, model.id).toBe(false);
  }
});

test('each licence that a model names is in the collection of licences', () => {
  const known = new Set(allLicences.map(({ id }) => id));
  for (const { id, licences = [] } of [...allModels, ...allListedModels]) {
    for (const licence of licences) expect(known.has(licence.id), `${id}: ${licence.id}`).toBe(true);
  }
});
