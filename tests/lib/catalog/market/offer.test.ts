import { describe, expect, it } from 'vitest';

import { AssumptionSchema } from '../../../../src/lib/catalog/market/assumption-facts.ts';
import {
  unknownOfferNames,
  unknownRentalNames,
} from '../../../../src/lib/catalog/market/market-references.ts';
import { OfferSchema } from '../../../../src/lib/catalog/market/offer.ts';
import { entrySource } from '../../../../src/lib/catalog/market/price-source.ts';
import { RentalSchema } from '../../../../src/lib/catalog/market/rental.ts';

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
const none = { models: new Set<string>(), accelerators: new Set<string>(), priceSources: new Set<string>() };

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

  it('is reported when it names a model or a collection that no file has', () => {
    const facts = OfferSchema.parse({
      ...offer,
      seen: [{ collection: 'no-such-list', entry: 'model-1', input: 1, output: 2 }],
    });
    const messages = unknownOfferNames([{ ...facts, id: 'x' }], none);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toContain('src/content/offers/x.yaml modelId');
    expect(messages[0]).toContain('src/content/models/model-1.yaml');
    expect(messages[1]).toContain('src/content/price-sources/no-such-list.yaml');
  });
});

describe('the file of a provider’s machines', () => {
  const row = { instance: 'big', region: 'any', accelerator: 'gpu-1', count: 1, usdPerHour: 2 };
  const rental = { provider: 'Host', scalesToZero: false, priceOf: '2026-11-01', source, rows: [row] };

  it('is refused when it repeats the price on demand as the spot price', () => {
    expect(RentalSchema.safeParse(rental).success).toBe(true);
    const repeated = RentalSchema.safeParse({ ...rental, rows: [{ ...row, spotUsdPerHour: 2 }] });
    expect(repeated.error?.issues[0]?.message).toContain('leave it out');
  });

  it('is reported when it names a device that no file has', () => {
    const [message] = unknownRentalNames([{ ...RentalSchema.parse(rental), id: 'host' }], none);
    expect(message).toContain('src/content/rentals/host.yaml big');
    expect(message).toContain('src/content/accelerators/gpu-1.yaml');
  });
});

describe('the file of an assumption', () => {
  const assumption = { name: 'Spare copies', unit: 'copies', range: { low: 0, likely: 1, high: 1 } };

  it('needs a source, or says that it is a choice of this guide', () => {
    const reason = 'Everybody does it like this, more or less.';
    expect(AssumptionSchema.safeParse({ ...assumption, reason }).success).toBe(false);
    expect(AssumptionSchema.safeParse({ ...assumption, reason, source }).success).toBe(true);
    expect(AssumptionSchema.safeParse({ ...assumption, reason: 'A choice of this guide.' }).success).toBe(
      true,
    );
  });

  it('has its range in order', () => {
    const range = { low: 2, likely: 1, high: 3 };
    expect(
      AssumptionSchema.safeParse({ ...assumption, range, reason: 'A choice of this guide.' }).success,
    ).toBe(false);
  });
});

describe('an entry of a collection', () => {
  const collection = {
    id: 'list',
    title: 'A list',
    url: 'https://example.org/list/',
    published: '2026-07-02',
    read: '2026-11-25',
    licence: 'MIT',
  };

  it('has an address of its own where entries are paths, and the collection’s otherwise', () => {
    expect(entrySource({ ...collection, entriesArePaths: true }, 'a/b.toml').url).toBe(
      'https://example.org/list/a/b.toml',
    );
    expect(entrySource(collection, 'a/b.toml').url).toBe('https://example.org/list/');
  });
});
