import { describe, expect, it } from 'vitest';

import {
  joinProblems,
  offersWithoutModel,
  type PaidModelFolders,
} from '../../../../src/lib/catalog/models/paid-model-joins.ts';
import { PaidModelSchema, type PaidModel } from '../../../../src/lib/catalog/models/paid-model.ts';

const source = { title: 'A model page', url: 'https://example.org/model', read: '2026-11-25' };
const facts = { name: 'Model 1', maker: 'Maker', offers: ['model-1-maker'] };
const offer = { id: 'model-1-maker', name: 'Model 1', maker: 'Maker', weights: 'closed' } as const;
const folders: PaidModelFolders = {
  offers: [offer],
  retirements: [{ id: 'maker/model-1', released: '2025-01-01' }],
  results: [
    { model: 'Model 1', released: '2025-01-01', score: 140, weights: 'closed' },
    { model: 'Open 1', released: '2025-06-01', score: 139, weights: 'open' },
  ],
  claims: new Set(['S16']),
  collections: new Set(['models-dev']),
};

function model(changed: object = {}): PaidModel {
  return { ...PaidModelSchema.parse({ ...facts, ...changed }), id: 'model-1' };
}

function problems(changed: object): readonly string[] {
  return joinProblems([model(changed)], folders).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the references of a paid model', () => {
  it('are right when all lead to closed facts of the same name', () => {
    expect(problems({ retirements: ['maker/model-1'], index: ['Model 1'], claims: ['S16'] })).toEqual([]);
  });

  it('name an offer that no file has, with those near it', () => {
    expect(problems({ offers: ['model-2-maker'] })).toEqual([
      'offers.0: there is no src/content/offers/model-2-maker.yaml. Near it: model-1-maker.',
    ]);
  });

  it('refuse the offer of another model, and one of open weights', () => {
    expect(problems({ name: 'Model 2' })[0]).toContain('sells “Model 1” by Maker, not “Model 2” by Maker');
    const open = { ...folders, offers: [{ ...offer, weights: 'open' as const }] };
    expect(joinProblems([model()], open)[0]?.message).toContain('belongs in src/content/models');
  });

  it('name a version, a row of the index, a claim and a collection that are not there', () => {
    const found = problems({
      retirements: ['maker/model-9'],
      index: ['Open 1'],
      claims: ['S99'],
      stated: [{ source: { collection: 'no-such-list', entry: 'model-1' }, contextTokens: 1 }],
    });
    expect(found.map((text) => text.split(':')[0])).toEqual([
      'retirements.0',
      'index.0',
      'claims.0',
      'stated.0.source.collection',
    ]);
  });

  it('refuse a release that the retirements or the index give already', () => {
    const stated = [{ source, released: '2025-01-02' }];
    expect(problems({ stated })).toEqual([]);
    expect(problems({ stated, retirements: ['maker/model-1'] })[0]).toContain('gives the day already');
    expect(problems({ stated, index: ['Model 1'] })[0]).toContain('gives the day already');
  });

  it('refuse two models with one offer, and tell of an offer without a model', () => {
    const twice = joinProblems([model(), { ...model(), id: 'model-1-copy' }], folders);
    expect(twice).toEqual([
      { id: 'model-1-copy', path: ['offers', 0], message: 'model-1.yaml lists “model-1-maker” already' },
    ]);
    expect(offersWithoutModel([model({ offers: [] })], folders.offers)).toEqual(['model-1-maker']);
  });
});
