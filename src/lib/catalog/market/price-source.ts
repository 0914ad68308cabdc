import { z } from 'zod';
import { DaySchema, type Source } from '../source.ts';

/**
 * A collection of prices that many offers use: a file in src/content/price-sources. It has the address and the day
 * once, so that an offer only names the collection and an entry in it.
 */
export const PriceSourceSchema = z.strictObject({
  title: z.string().min(3),
  /** The address of the collection. An entry that is a path is appended to it. */
  url: z.url().startsWith('https://'),
  /** The day of the figures. */
  published: DaySchema,
  read: DaySchema,
  /** Set where entries are paths under `url`, so that each has an address of its own. */
  entriesArePaths: z.literal(true).optional(),
  /** The installed version of the price package, for the one collection that is that package. */
  packageVersion: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, 'write three numbers with dots, as in package.json')
    .optional(),
  licence: z.string().min(2),
  note: z.string().optional(),
});

/** A collection of prices with the name of its file as `id`. */
export type PriceSource = z.infer<typeof PriceSourceSchema> & { readonly id: string };

/**
 * Returns one entry of a collection as a source that pages can show.
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
