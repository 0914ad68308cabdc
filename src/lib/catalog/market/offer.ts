import { z } from 'zod';
import { FactSourceSchema } from '../source.ts';
import { DaySchema, SourceSchema } from '../source.ts';

const Id = z.string().regex(/^[a-z0-9-]+$/, 'write a file’s name without its ending');
const Dollars = z.number().nonnegative();
const Reason = z.string().min(15, 'say why in a sentence');

/** US dollars per million tokens. */
const TokenPricesSchema = z.strictObject({
  input: Dollars,
  output: Dollars,
  cachedInput: Dollars.exactOptional(),
  cacheWrite: Dollars.exactOptional(),
});

const PriceTierSchema = z.strictObject({ aboveInputTokens: z.int().positive(), prices: TokenPricesSchema });

const PriceListSchema = z.strictObject({
  prices: TokenPricesSchema,
  tiers: z.array(PriceTierSchema).default([]),
});

/** Figures that were read by a person, with the day they stand for where the source does not say it. */
const OwnPricesSchema = PriceListSchema.extend({
  of: DaySchema.exactOptional(),
  source: FactSourceSchema,
  /** Changes that the host has announced, the earliest first. */
  later: z.array(PriceListSchema.extend({ from: DaySchema })).default([]),
});

/** What a second source says of the same offer, held against the price of that day. */
const SeenSchema = z
  .strictObject({
    collection: Id.optional(),
    entry: z.string().min(2).optional(),
    /** A page of its own, and the day that its figures stand for. */
    source: SourceSchema.optional(),
    of: DaySchema.optional(),
    input: Dollars,
    output: Dollars,
    cachedInput: Dollars.optional(),
    /** Why it differs by more than one per cent from the price of that day. */
    disagreement: Reason.optional(),
  })
  .refine(
    ({ collection, entry, source, of }) =>
      source === undefined
        ? collection !== undefined && entry !== undefined && of === undefined
        : collection === undefined && entry === undefined && of !== undefined,
    'write `collection` and `entry`, or `source` and `of` (the day of the figures)',
  );

/** A model that is sold by the token, as one host sells it: a file in src/content/offers. */
export const OfferSchema = z
  .strictObject({
    /** The model’s name for people, the same at every host. */
    name: z.string().min(2),
    maker: z.string().min(2),
    host: z.string().min(2),
    hostKind: z.enum(['maker', 'tenant', 'open-weights-host']),
    weights: z.enum(['open', 'closed']),
    /** The model in src/content/models, where it is listed there. */
    modelId: Id.exactOptional(),
    /** The entry of the price package that the figures come from at every build. */
    package: z.strictObject({ provider: z.string().min(2), model: z.string().min(2) }).exactOptional(),
    /** Figures of our own, for what the package does not have. */
    prices: OwnPricesSchema.exactOptional(),
    /** What a request that can wait costs, as a share of the usual price. */
    batch: z.strictObject({ factor: z.number().positive().max(1), source: SourceSchema }).exactOptional(),
    /** Tokens of repeated input below which the host’s cache takes none. Left out where nobody was found to say. */
    leastCached: z
      .strictObject({
        tokens: z.int().positive(),
        source: SourceSchema,
        /** Set where the figure was not read on a page of the host itself. */
        secondHand: z.literal(true).optional(),
      })
      .exactOptional(),
    /** The day on which the host takes the model away, or took it. */
    retires: z
      .strictObject({
        date: DaySchema,
        source: SourceSchema,
        /** Set where the day was not read on a page of the host itself. */
        secondHand: z.literal(true).optional(),
      })
      .exactOptional(),
    seen: z.array(SeenSchema).default([]),
    /** Why the price of today is less than half or more than twice of what second sources saw. */
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

/** An offer as its file describes it. */
export type OfferFacts = z.infer<typeof OfferSchema> & { readonly id: string };
