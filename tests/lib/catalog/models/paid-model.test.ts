import { describe, expect, it } from 'vitest';

import { PaidModelSchema } from '../../../../src/lib/catalog/models/paid-model.ts';

const source = { title: 'A model page', url: 'https://example.org/model', read: '2026-11-25' };
const facts = { name: 'Model 1', maker: 'Maker', offers: ['model-1-maker'] };

function refused(changed: object): readonly string[] {
  const result = PaidModelSchema.safeParse({ ...facts, ...changed });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
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
