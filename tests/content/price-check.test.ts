import { readFileSync } from 'node:fs';

import { calcPrice } from '@pydantic/genai-prices';
import { describe, expect, it } from 'vitest';

import { readCostFacts } from '../../src/integrations/cost-facts.ts';
import { readDevices } from '../../src/integrations/devices.ts';
import { readFactFiles } from '../../src/integrations/fact-files.ts';
import { isUnpriced, OfferSchema } from '../../src/lib/catalog/market/offer.ts';
import { PriceSourceSchema } from '../../src/lib/catalog/market/price-source.ts';
import { RentalSchema } from '../../src/lib/catalog/market/rental.ts';
import type { TokenPrices } from '../../src/lib/cost/facts/token-prices.ts';
import { comparedFigures, differs, pricesOf } from './price-figures.ts';

const offers = readFactFiles('src/content/offers', OfferSchema);
const priceSources = readFactFiles('src/content/price-sources', PriceSourceSchema);
// The day up to which somebody has looked, so that no test turns red on its own as time goes by.
const TODAY = priceSources.map(({ read }) => read).reduce((last, day) => (day > last ? day : last), '');
const rentals = readFactFiles('src/content/rentals', RentalSchema);
const facts = readCostFacts(TODAY);

describe('the offers', () => {
  it('hold against every figure of a second source on its own day, or say why not', () => {
    const apart = comparedFigures(offers, priceSources).filter(differs);
    process.stdout.write(
      apart
        .map(({ offerId, field, own, seen, day, disagreement }) =>
          [
            offerId.padEnd(42),
            field.padEnd(12),
            String(own).padEnd(9),
            String(seen).padEnd(6),
            day,
            disagreement,
          ]
            .join(' ')
            .concat('\n'),
        )
        .join(''),
    );
    expect(
      apart.filter(({ disagreement }) => disagreement === undefined),
      'find out why, then write `disagreement` at the figure in the file of the offer',
    ).toEqual([]);
  });

  it('explain no difference that is not there', () => {
    const explained = comparedFigures(offers, priceSources).filter(
      ({ disagreement }) => disagreement !== undefined,
    );
    for (const figure of explained) {
      const ofTheSame = explained.filter(
        ({ offerId, source }) => offerId === figure.offerId && source === figure.source,
      );
      expect(ofTheSame.some(differs), `${figure.offerId}: ${figure.source} agrees`).toBe(true);
    }
  });

  it('have not moved by more than twice since a second source saw them, or say why', () => {
    const priced = offers.filter((offer) => !isUnpriced(offer));
    const moved = priced.flatMap((offer) => {
      const newest = comparedFigures([offer], priceSources)
        .filter(({ field }) => field !== 'cachedInput')
        .sort((a, b) => a.day.localeCompare(b.day));
      const lastDay = newest.at(-1)?.day;
      const now = pricesOf(offer, TODAY);
      return newest
        .filter(({ day, disagreement }) => day === lastDay && disagreement === undefined)
        .filter(({ field, seen }) => (now[field] ?? 0) > seen * 2 || (now[field] ?? 0) < seen / 2)
        .map(({ field, seen }) => `${offer.id} ${field}: ${seen} then, ${String(now[field])} now`)
        .filter(() => offer.moved === undefined);
    });
    expect(moved, 'look at the price page of the host, then write why under `moved`').toEqual([]);
  });

  it('never take a reseller’s price for the host’s', () => {
    for (const { id, host, source } of facts.offers) {
      expect(`${host} ${source.title} ${source.url ?? ''}`, id).not.toMatch(/openrouter/i);
    }
  });

  it('cost more for output than nothing, and less for cached input than for new input', () => {
    for (const { id, now } of facts.offers) {
      const lists: readonly TokenPrices[] = [now.prices, ...now.tiers.map(({ prices }) => prices)];
      for (const { input, output, cachedInput } of lists) {
        expect(input, id).toBeGreaterThan(0);
        expect(output, id).toBeGreaterThanOrEqual(input);
        expect(cachedInput ?? 0, id).toBeLessThan(input);
      }
    }
  });

  it('name one model by one name at every host', () => {
    const names = new Map<string, string>();
    for (const { modelId, name, id } of facts.offers) {
      if (modelId === undefined) continue;
      expect(names.get(modelId) ?? name, id).toBe(name);
      names.set(modelId, name);
    }
  });

  it('sell the best-known open models at two or more hosts', () => {
    const hosts = (id: string): number =>
      facts.offers.filter(({ modelId, retires }) => modelId === id && (retires ?? '9') > TODAY).length;
    const wanted = [
      'llama-3-3-70b-instruct',
      'llama-3-1-8b-instruct',
      'gpt-oss-120b',
      'gpt-oss-20b',
      'kimi-k3',
    ];
    expect(wanted.filter((id) => hosts(id) < 2)).toEqual([]);
  });

  it('were read on or after the day that they stand for', () => {
    for (const { id, pricesOf: day, source } of facts.offers) {
      expect(day <= source.read, id).toBe(true);
    }
  });
});

describe('the price package', () => {
  const collection = priceSources.find(({ packageVersion }) => packageVersion !== undefined);

  it('is the version whose day stands in src/content/price-sources', () => {
    const installed: unknown = JSON.parse(
      readFileSync('node_modules/@pydantic/genai-prices/package.json', 'utf8'),
    );
    expect(installed).toMatchObject({ version: collection?.packageVersion });
  });

  // The package’s own calculation, with which ours has only the data in common.
  it.each([
    ['claude-sonnet-5-anthropic', 'half of the input cached', { cached: 50_000, input: 100_000 }],
    ['claude-opus-5-5-anthropic', 'input put into the cache', { written: 40_000, input: 100_000 }],
    ['gpt-6-sol-openai', 'a request of exactly the limit', { input: 272_000 }],
    ['gpt-6-sol-openai', 'one token more', { input: 272_001 }],
    ['gpt-5-5-openai', 'a long request, part of it cached', { input: 300_000, cached: 100_000 }],
    ['gemini-2-5-pro-google', 'a long request', { input: 200_001 }],
    ['gpt-oss-120b-groq', 'a short request', { input: 1_000 }],
  ] as const)('bills %s as we do: %s', (id, _, use) => {
    const offer = facts.offers.find((one) => one.id === id);
    const entry = offers.find((one) => one.id === id)?.package;
    if (offer === undefined || entry === undefined) throw new Error(`${id} is not from the package`);
    const { input } = use;
    const [cached, written] = ['cached' in use ? use.cached : 0, 'written' in use ? use.written : 0];
    const theirs = calcPrice(
      { input_tokens: input, cache_read_tokens: cached, cache_write_tokens: written, output_tokens: 1_000 },
      entry.model,
      { providerId: entry.provider, timestamp: new Date(`${TODAY}T12:00:00Z`) },
    );
    const { prices } = offer.now.tiers.findLast((tier) => input > tier.aboveInputTokens) ?? offer.now;
    const ours =
      ((input - cached - written) * prices.input +
        cached * (prices.cachedInput ?? prices.input) +
        written * (prices.cacheWrite ?? prices.input) +
        1_000 * prices.output) /
      1e6;
    expect(ours).toBeCloseTo(theirs?.total_price ?? NaN, 9);
  });

  it('bills an announced price from its day on as we do', () => {
    const [before, after] = ['2026-12-31', '2027-01-01'].map((day) => readCostFacts(day).offers);
    const inputOn = (list: typeof before): number | undefined =>
      list?.find(({ id }) => id === 'gemini-3-8-flash-google')?.now.prices.input;
    const theirs = (day: string): number | undefined =>
      calcPrice({ input_tokens: 1_000_000 }, 'gemini-3.8-flash', {
        providerId: 'google',
        timestamp: new Date(day),
      })?.input_price;
    expect(inputOn(before)).toBe(theirs('2026-12-31T23:59:59Z'));
    expect(inputOn(after)).toBe(theirs('2027-01-01T00:00:00Z'));
    expect(inputOn(after)).toBe(2 * (inputOn(before) ?? NaN));
  });

  it('bills the dear hours of the day as we do', () => {
    const offer = facts.offers.find(({ id }) => id === 'deepseek-v4-pro-deepseek');
    const at = (time: string): number | undefined =>
      calcPrice({ input_tokens: 1_000_000 }, 'deepseek-v4-pro', {
        providerId: 'deepseek',
        timestamp: new Date(`${TODAY}T${time}:00Z`),
      })?.input_price;
    expect(offer?.now.hours?.map(({ from, to }) => `${from}-${to}`).sort()).toEqual([
      '01:00-04:00',
      '06:00-10:00',
    ]);
    for (const { from, to, prices } of offer?.now.hours ?? []) {
      expect(prices.input).toBe(at(from));
      expect(offer?.now.prices.input).toBe(at(to));
    }
  });
});

describe('the rentals', () => {
  it('are many enough to compare providers and devices', () => {
    expect(facts.rentals.length).toBeGreaterThanOrEqual(40);
    expect(new Set(facts.rentals.map(({ id }) => id)).size).toBe(facts.rentals.length);
  });

  it('cost between a quarter and six times the middle of what others ask for the same device', () => {
    const perDevice = facts.rentals.map(({ id, acceleratorId, acceleratorCount, usdPerHour }) => ({
      id,
      acceleratorId,
      usd: usdPerHour / acceleratorCount,
    }));
    for (const { id, acceleratorId, usd } of perDevice) {
      const same = perDevice
        .filter((other) => other.acceleratorId === acceleratorId)
        .map(({ usd: one }) => one);
      const middle = same.sort((a, b) => a - b)[Math.floor(same.length / 2)] ?? NaN;
      expect(usd / middle, id).toBeGreaterThan(1 / 4);
      expect(usd / middle, id).toBeLessThan(6);
    }
  });

  it('name devices that the catalogue has, and keep a day and an address for each price', () => {
    const devices = new Set(readDevices().map(({ id }) => id));
    for (const { id, acceleratorId, priceOf, source } of facts.rentals) {
      expect(devices.has(acceleratorId), id).toBe(true);
      expect(source.url, id).toMatch(/^https:/);
      expect(priceOf <= source.read, id).toBe(true);
    }
  });

  it('give the machine’s whole price, not the host’s without its accelerators', () => {
    const h100 = facts.rentals.filter(({ acceleratorId }) => acceleratorId === 'nvidia-h100-sxm');
    expect(
      Math.min(...h100.map(({ usdPerHour, acceleratorCount }) => usdPerHour / acceleratorCount)),
    ).toBeGreaterThan(1);
    expect(rentals.length).toBeGreaterThanOrEqual(10);
  });
});
