import { z } from 'zod';
import { eventProblem } from '../event-standing.ts';
import { DaySchema, FactSourceSchema, PartialDateSchema, SourceSchema } from '../source.ts';

const Id = z.string().regex(/^[a-z0-9-]+$/, 'write a file’s name without its ending');
const Dollars = z.number().nonnegative();
const Reason = z.string().min(15, 'say why in a sentence');

/** US dollars per million tokens. `cacheWrite` is the price of input that is written to the cache. */
const TokenPricesSchema = z.strictObject({
  input: Dollars,
  output: Dollars,
  cachedInput: Dollars.exactOptional(),
  cacheWrite: Dollars.exactOptional(),
});

/** Prices of requests with more input tokens than this. */
const PriceTierSchema = z.strictObject({ aboveInputTokens: z.int().positive(), prices: TokenPricesSchema });

const ClockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time in UTC as HH:MM, in quotes');

/** Other prices between two times of every day, in UTC. `to` may be earlier than `from`, past midnight. */
const PriceHoursSchema = z.strictObject({ from: ClockSchema, to: ClockSchema, prices: TokenPricesSchema });

const PriceListSchema = z.strictObject({
  prices: TokenPricesSchema,
  hours: z.array(PriceHoursSchema).min(1).exactOptional(),
  tiers: z.array(PriceTierSchema).default([]),
});

/** Figures that one of us read. `of` is the day of the figures, where `source` does not give it as `published`. */
const OwnPricesSchema = PriceListSchema.extend({
  of: DaySchema.exactOptional(),
  source: FactSourceSchema,
  /** Set where the figures were not read on a page of the host itself. */
  secondHand: z.literal(true).exactOptional(),
  otherSources: z.array(SourceSchema).min(1).exactOptional(),
  /** Price changes that the host has announced, the earliest first. */
  later: z
    .array(
      PriceListSchema.extend({
        from: DaySchema,
        /** Set while no source of that day or later has the new prices. */
        announced: z.literal(true).exactOptional(),
      }),
    )
    .default([]),
}).superRefine(({ source, otherSources = [], later }, context) => {
  for (const [place, { from, announced }] of later.entries()) {
    // The day of a collection is in its own file, which this schema does not see.
    const sources = 'collection' in source ? otherSources : [source, ...otherSources];
    const message = eventProblem({ day: from, announced, sources });
    if (message !== undefined) context.addIssue({ code: 'custom', message, path: ['later', place, 'from'] });
  }
});

/**
 * What a second source says about the same offer, in US dollars per million tokens. Tests compare it with our price of
 * that day.
 */
const SeenSchema = z
  .strictObject({
    collection: Id.optional(),
    entry: z.string().min(2).optional(),
    /** A page of its own, and the day of its figures. */
    source: SourceSchema.optional(),
    of: DaySchema.optional(),
    input: Dollars,
    output: Dollars,
    cachedInput: Dollars.optional(),
    /** Why it differs by more than one per cent from our price of that day. */
    disagreement: Reason.optional(),
  })
  .refine(
    ({ collection, entry, source, of }) =>
      source === undefined
        ? collection !== undefined && entry !== undefined && of === undefined
        : collection === undefined && entry === undefined && of !== undefined,
    'write `collection` and `entry`, or `source` and `of` (the day of the figures)',
  );

/** A model sold by the token at one host: a file in src/content/offers. */
export const OfferSchema = z
  .strictObject({
    /** The model’s display name, the same at every host. */
    name: z.string().min(2),
    maker: z.string().min(2),
    host: z.string().min(2),
    hostKind: z.enum(['maker', 'tenant', 'open-weights-host']),
    weights: z.enum(['open', 'closed']),
    /** The model in src/content/models, where it is listed there. */
    modelId: Id.exactOptional(),
    /** The entry in the price package from which every build reads the prices. */
    package: z.strictObject({ provider: z.string().min(2), model: z.string().min(2) }).exactOptional(),
    /** Prices that we read ourselves, for what the package does not have. */
    prices: OwnPricesSchema.exactOptional(),
    /** The price of a request that can wait, as a share of the usual price: above 0 and up to 1. */
    batch: z.strictObject({ factor: z.number().positive().max(1), source: SourceSchema }).exactOptional(),
    /** The fewest tokens of repeated input that the host’s cache accepts. Omitted where no source says so. */
    leastCached: z
      .strictObject({
        tokens: z.int().positive(),
        source: SourceSchema,
        /** Set where the figure was not read on a page of the host itself. */
        secondHand: z.literal(true).optional(),
      })
      .exactOptional(),
    /** Where we read that the host sells it, if we could read no price. It is written instead of prices. */
    offered: z
      .strictObject({
        source: SourceSchema,
        /** Set where it was not read on a page of the host or the maker. */
        secondHand: z.literal(true).optional(),
      })
      .exactOptional(),
    /** The day on which the host retires the model, or did; the month or year where no source has the day. */
    retires: z
      .strictObject({
        date: PartialDateSchema,
        /** Set while no source of that day or later says that it has gone. */
        announced: z.literal(true).optional(),
        source: SourceSchema,
        otherSources: z.array(SourceSchema).min(1).optional(),
        /** Set where the day was not read on a page of the host itself. */
        secondHand: z.literal(true).optional(),
      })
      .superRefine(({ date, announced, source, otherSources = [] }, context) => {
        const message = eventProblem({ day: date, announced, sources: [source, ...otherSources] });
        if (message !== undefined) context.addIssue({ code: 'custom', message, path: ['date'] });
      })
      .exactOptional(),
    seen: z.array(SeenSchema).default([]),
    /** Why today's price is less than half or more than twice what second sources saw. */
    moved: Reason.optional(),
    note: z.string().optional(),
  })
  .refine((offer) => [offer.package, offer.prices, offer.offered].filter(Boolean).length === 1, {
    message:
      'an offer has either `package` or `prices`, so that its figures have one source, or `offered` where no price was read',
    path: ['prices'],
  })
  .refine(({ offered, seen, batch }) => offered === undefined || (seen.length === 0 && batch === undefined), {
    message: 'with `seen` or `batch` a price was read: write `prices` or `package` instead',
    path: ['offered'],
  })
  .refine((offer) => offer.modelId === undefined || offer.weights === 'open', {
    message: 'only models with open weights are in src/content/models; delete `modelId` or correct `weights`',
    path: ['modelId'],
  });

/** An offer as its file describes it, with the name of the file as `id`. */
export type OfferFacts = z.infer<typeof OfferSchema> & { readonly id: string };

/** An offer of which we know that it exists and no price. */
export type UnpricedOffer = OfferFacts & { readonly offered: NonNullable<OfferFacts['offered']> };

/**
 * Returns whether no price of an offer was read.
 *
 * @example with `offered` in its file it is true, with `prices` or `package` false.
 */
export function isUnpriced(offer: OfferFacts): offer is UnpricedOffer {
  return offer.offered !== undefined;
}
