import { describe, expect, it } from 'vitest';

import { OfferSchema } from '../../../../src/lib/catalog/market/offer.ts';

const source = { title: 'A price page', url: 'https://example.org/prices', read: '2026-11-25' };
const offer = {
  name: 'Model 1',
  maker: 'Maker',
  host: 'Host',
  hostKind: 'open-weights-host',
  weights: 'open',
  modelId: 'model-1',
  prices: { prices: { input: 1, output: 2 }, of: '2026-11-01', source },
};

function problems(facts: unknown): readonly string[] {
  const result = OfferSchema.safeParse(facts);
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the file of an offer', () => {
  it('is accepted with figures of its own and their source', () => {
    expect(problems(offer)).toEqual([]);
  });

  it('is refused with figures from two places', () => {
    const [problem] = problems({ ...offer, package: { provider: 'openai', model: 'gpt-5' } });
    expect(problem).toContain('either `package` or `prices`');
  });

  it('is refused without a source for its figures, and says what one looks like', () => {
    const [problem] = problems({ ...offer, prices: { prices: { input: 1, output: 2 } } });
    expect(problem).toContain('prices.source');
    expect(problem).toContain('`collection` and `entry`');
  });

  it('is refused when a closed model claims to be in the catalogue of open ones', () => {
    const [problem] = problems({ ...offer, weights: 'closed' });
    expect(problem).toContain('modelId');
  });

  it('is refused when a second source has neither collection nor page', () => {
    const [problem] = problems({ ...offer, seen: [{ input: 1, output: 2 }] });
    expect(problem).toContain('`source` and `of`');
  });
});
