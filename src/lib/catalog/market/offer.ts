import { z } from 'zod';
import { DaySchema, FactSourceSchema, SourceSchema } from '../source.ts';

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

const PriceListSchema = z.strictObject({
  prices: TokenPricesSchema,
  tiers: z.array(PriceTierSchema).default([]),
});

/** Figures that one of us read. `of` is the day of the figures, where `source` does not give it as `published`. */
const OwnPricesSchema = PriceListSchema.extend({
  of: DaySchema.exactOptional(),
  source: FactSourceSchema,
  /** Price changes that the host has announced, the earliest first. */
  later: z.array(PriceListSchema.extend({ from: DaySchema })).default([]),
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
    /** The day on which the host retires the model, or did. */
    retires: z
      .strictObject({
        date: DaySchema,
        source: SourceSchema,
        /** Set where the day was not read on a page of the host itself. */
        secondHand: z.literal(true).optional(),
      })
      .exactOptional(),
    seen: z.array(SeenSchema).default([]),
    /** Why today's price is less than half or more than twice what second sources saw. */
    moved: Reason.optional(),
    note: z.string().optional(),
  })
  .refine((offer) => (offer.package === undefined) !== (offer.prices === undefined), {
    message: 'an offer has either `package` or `prices`, so that its figures have one source',
    path: ['prices'],
  })
  .refine((offer) => offer.modelId === undefined || offer.weights === 'open', {
    message: 'only models with open weights are in src/content/models; delete `modelId` or correct `weights`',
    path: ['modelId'],
  });

/** An offer as its file describes it, with the name of the file as `id`. */
export type OfferFacts = z.infer<typeof OfferSchema> & { readonly id: string };
