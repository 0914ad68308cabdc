import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { apiOffer } from '../../src/integrations/api-offers.ts';
import { packageEntry } from '../../src/integrations/price-package.ts';
import { OfferSchema, type OfferFacts } from '../../src/lib/catalog/market/offer.ts';

const collection = {
  id: 'genai-prices',
  title: 'The package',
  url: 'https://example.org/prices',
  published: '2026-09-23',
  read: '2026-11-25',
  packageVersion: '0.1.8',
  licence: 'MIT',
};
const page = { title: 'A price page', url: 'https://example.org/prices', read: '2026-11-25' };

function offer(facts: object): OfferFacts {
  const base = { name: 'Model 1', maker: 'Maker', host: 'Host', hostKind: 'maker', weights: 'closed' };
  return { ...OfferSchema.parse({ ...base, ...facts }), id: 'x' };
}

describe('the price package', () => {
  it('gives a model by its exact name, with the page that it was read on', () => {
    const entry = packageEntry('openai', 'gpt-6-sol');
    expect(entry.conditions).toHaveLength(1);
    expect(entry.hostPage).toMatch(/^https:\/\/[a-z.]*openai\.com/);
  });

  it('refuses a model that has left it, with near names and what to do', () => {
    expect(() => packageEntry('openai', 'gpt-6-solar')).toThrow(/gpt-6-sol.*write the last figures/s);
    expect(() => packageEntry('no-such-host', 'gpt-5')).toThrow(/no provider “no-such-host”/);
  });

  it('refuses a price that it took from a reseller', () => {
    expect(() => packageEntry('openai', 'gpt-oss-120b')).toThrow(/reseller/);
  });

  it('is named with the file in the message when an offer cannot be priced', () => {
    const facts = offer({ package: { provider: 'openai', model: 'gpt-6-solar' } });
    expect(() => apiOffer(facts, [collection], '2026-11-25')).toThrow(
      /^src\/content\/offers\/x\.yaml package:/,
    );
  });

  it('stays in the build: one module imports it', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:tsx?|astro|mdx|mjs)$/.test(name),
    );
    const importers = files.filter((name) =>
      readFileSync(join('src', name), 'utf8').includes('@pydantic/genai-prices'),
    );
    expect(importers).toEqual(['integrations/price-package.ts']);
  });
});

describe('figures of our own', () => {
  const prices = {
    prices: { input: 2, output: 10 },
    of: '2026-10-13',
    source: page,
    later: [{ from: '2026-12-01', prices: { input: 4, output: 20 } }],
  };

  it('change on the announced day', () => {
    const [before, after] = ['2026-11-30', '2026-12-01'].map((day) => apiOffer(offer({ prices }), [], day));
    expect(before?.now.prices.input).toBe(2);
    expect(before?.later.map(({ from }) => from)).toEqual(['2026-12-01']);
    expect(after?.now.prices.input).toBe(4);
    expect(after?.later).toEqual([]);
  });

  it('need a day, from the file or from its source', () => {
    const { of, ...undated } = prices;
    expect(of).toBe('2026-10-13');
    expect(() => apiOffer(offer({ prices: undated }), [], '2026-11-25')).toThrow(/prices\.of/);
    const dated = { ...undated, source: { ...page, published: '2026-10-01' } };
    expect(apiOffer(offer({ prices: dated }), [], '2026-11-25').pricesOf).toBe('2026-10-01');
  });
});
