import { z } from 'zod';
import { DaySchema, type Source } from '../source.ts';

/**
 * A collection of prices that many offers draw on: a file in src/content/price-sources. Its address and its day stand
 * here once, so that an offer names it and the entry in it.
 */
export const PriceSourceSchema = z.strictObject({
  title: z.string().min(3),
  /** The address before an entry; an entry that is a path in it is put behind. */
  url: z.url().startsWith('https://'),
  /** The day that the figures stand for. */
  published: DaySchema,
  read: DaySchema,
  /** Whether entries are paths under `url`, so that each has an address of its own. */
  entriesArePaths: z.literal(true).optional(),
  /** The version of the price package that the figures were taken from, where this is the package. */
  packageVersion: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, 'write three numbers with dots, as in package.json')
    .optional(),
  licence: z.string().min(2),
  note: z.string().optional(),
});

/** A collection of prices with the name of its file. */
export type PriceSource = z.infer<typeof PriceSourceSchema> & { readonly id: string };

/**
 * Returns one entry of a collection as a source that a page can show.
 *
 * @example models.dev and `providers/groq/models/openai/gpt-oss-20b.toml` give the address of that file at its commit.
 */
export function entrySource(collection: PriceSource, entry: string): Source {
  return {
    title: `${collection.title}: ${entry}`,
    url: collection.entriesArePaths === true ? `${collection.url}${entry}` : collection.url,
    published: collection.published,
    read: collection.read,
  };
}
