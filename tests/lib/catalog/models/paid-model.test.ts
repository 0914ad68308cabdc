import { describe, expect, it } from 'vitest';

import { BenchmarkSchema } from '../../../../src/lib/catalog/models/benchmark.ts';
import { firstOpenAsGood, openNeighbours } from '../../../../src/lib/catalog/models/index-neighbours.ts';
import {
  joinProblems,
  offersWithoutModel,
  type PaidModelFolders,
} from '../../../../src/lib/catalog/models/paid-model-joins.ts';
import { PaidModelSchema, type PaidModel } from '../../../../src/lib/catalog/models/paid-model.ts';
import { paidStanding } from '../../../../src/lib/catalog/models/paid-standing.ts';

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

function refused(changed: object): readonly string[] {
  const result = PaidModelSchema.safeParse({ ...facts, ...changed });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function problems(changed: object): readonly string[] {
  return joinProblems([model(changed)], folders).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the file of a paid model', () => {
  it('is accepted with its names alone, since what no source says is left out', () => {
    expect(refused({})).toEqual([]);
  });

  it('is refused with a fact that has no source', () => {
    expect(refused({ stated: [{ contextTokens: 128000 }] })[0]).toMatch(/^stated\.0\.source/);
  });

  it('is refused with a source that states nothing', () => {
    expect(refused({ stated: [{ source }] })[0]).toContain('say what the source states');
  });

  it('is refused with one fact from two sources, at the second', () => {
    const twice = [
      { source, knowledge: '2025-01' },
      { source, knowledge: '2025-06' },
    ];
    expect(refused({ stated: twice })).toEqual([
      'stated.1.knowledge: an entry above states this already; keep the better source',
    ]);
  });
});

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

describe('where a paid model stands', () => {
  const gone = { state: 'gone', since: '2026-10-23', answeredByAnother: false } as const;
  const leaving = { state: 'leaving', on: '2027-01-14', days: 50 } as const;

  it('is gone only when its last version is, on the day of that one', () => {
    expect(paidStanding([gone, { ...gone, since: '2026-11-01' }])).toEqual({
      state: 'gone',
      since: '2026-11-01',
    });
  });

  it('is leaving while a version is left, on the last of their days', () => {
    expect(paidStanding([gone, leaving])).toEqual({ state: 'leaving', on: '2027-01-14', versionsGone: 1 });
  });

  it('has no known end when one version has none, or when there is none in our lists', () => {
    expect(paidStanding([leaving, { state: 'no-date', notBefore: '2027-09-22' }])).toEqual({
      state: 'no-date',
      notBefore: '2027-09-22',
    });
    expect(paidStanding([])).toEqual({ state: 'no-date' });
  });
});

describe('the open models near a score', () => {
  const rows = [
    { model: 'far', released: '2024-01-01', score: 136, weights: 'open' },
    { model: 'behind', released: '2024-06-01', score: 139, weights: 'open' },
    { model: 'closed', released: '2024-06-01', score: 140, weights: 'closed' },
    { model: 'ahead', released: '2025-01-01', score: 142, weights: 'open' },
  ] as const;

  it('are those within two points, the nearest first, and never closed ones', () => {
    expect(openNeighbours(140, rows).map(({ row, points }) => [row.model, points])).toEqual([
      ['behind', -1],
      ['ahead', 2],
    ]);
  });

  it('have one that was the first as good, or none', () => {
    expect(firstOpenAsGood(139, rows)?.model).toBe('behind');
    expect(firstOpenAsGood(150, rows)).toBeUndefined();
  });

  it('cannot be closed and in the catalogue of open models', () => {
    const row = { model: 'closed', released: '2024-06-01', score: 140, weights: 'closed', modelId: 'x' };
    const message = BenchmarkSchema.shape.rows.safeParse([row, row]).error?.issues[0]?.message;
    expect(message).toContain('only models with open weights');
  });
});
