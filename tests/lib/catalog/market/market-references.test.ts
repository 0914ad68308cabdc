import { describe, expect, it } from 'vitest';

import {
  unknownOfferNames,
  unknownRentalNames,
} from '../../../../src/lib/catalog/market/market-references.ts';
import { OfferSchema } from '../../../../src/lib/catalog/market/offer.ts';
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

describe('an offer', () => {
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

describe('a provider’s machine', () => {
  const row = { instance: 'big', region: 'any', accelerator: 'gpu-1', count: 1, usdPerHour: 2 };
  const rental = { provider: 'Host', scalesToZero: false, priceOf: '2026-11-01', source, rows: [row] };

  it('is reported when it names a device that no file has', () => {
    const [message] = unknownRentalNames([{ ...RentalSchema.parse(rental), id: 'host' }], none);
    expect(message).toContain('src/content/rentals/host.yaml big');
    expect(message).toContain('src/content/accelerators/gpu-1.yaml');
  });
});
