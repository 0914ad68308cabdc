import { z } from 'zod';
import { SourceSchema } from '../source.ts';

const Usd = z.number().positive();
const Tokens = z.number().min(0);

const Common = {
  name: z.string().min(3),
  /** The publisher's total in US dollars, for the items that this guide can calculate. */
  publishedUsd: Usd,
  /** The unit to which the publisher rounds, in US dollars: 0.01 is a cent. */
  roundedTo: Usd,
  /** What else the published total includes, or how it was counted. */
  note: z.string().optional(),
  source: SourceSchema,
};

/** A bill that somebody published with its prices and amounts: a file in src/content/bills. */
export const PublishedBillSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('tokens'),
    ...Common,
    /** The prices that the publisher used, in US dollars per million tokens. */
    prices: z.strictObject({
      input: Usd,
      output: Usd,
      cachedInput: Usd.optional(),
      cacheWrite: Usd.optional(),
    }),
    requests: z.int().positive(),
    /** Tokens of one request: `writtenInput` is written to the cache, `cachedInput` read from it. */
    tokens: z.strictObject({
      newInput: Tokens,
      cachedInput: Tokens.optional(),
      writtenInput: Tokens.optional(),
      output: Tokens,
    }),
  }),
  z.strictObject({
    kind: z.literal('rent'),
    ...Common,
    /** US dollars an hour for one machine. */
    usdPerHour: Usd,
    machines: z.int().positive(),
  }),
]);

/** A published bill as its file describes it. */
export type PublishedBill = z.infer<typeof PublishedBillSchema>;
