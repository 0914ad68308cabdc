import { z } from 'zod';
import { SourceSchema } from './source.ts';

/** Where a fact was read: an entry of a collection in src/content/price-sources, or a page of its own. */
export const FactSourceSchema = z.union(
  [
    z.strictObject({
      collection: z.string().regex(/^[a-z0-9-]+$/, 'write a file’s name without its ending'),
      entry: z.string().min(2),
    }),
    SourceSchema,
  ],
  'write `collection` and `entry`, or a source with title, url and read',
);
