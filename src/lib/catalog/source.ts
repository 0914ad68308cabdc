import { z } from 'zod';

/** A day, month or year in a fact file: '2026-11-24', '2026-11' or '2026'. In quotes, or YAML reads 2026 as a number. */
export const PartialDateSchema = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'write a date as YYYY-MM-DD, YYYY-MM or YYYY, in quotes',
  );

/** A day in a fact file: '2026-11-24', in quotes. */
export const DaySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as YYYY-MM-DD, in quotes');

/**
 * Where a fact was read. Every fact in the catalogue has one, so that a reader can check it and an editor can see how
 * old it is.
 */
export const SourceSchema = z
  .strictObject({
    /** Title of the page or file. */
    title: z.string().min(3),
    /** Its address. Omitted only together with `urlUnknown`. */
    url: z.url().startsWith('https://').optional(),
    /** Set when the text was found but its address is unknown; the title must say so. */
    urlUnknown: z.literal(true).optional(),
    /** The publication date that the source itself gives. */
    published: PartialDateSchema.optional(),
    /** The day on which one of us read it. */
    read: DaySchema,
    note: z.string().optional(),
  })
  .refine((source) => source.url !== undefined || source.urlUnknown === true, {
    message: 'a source needs a `url` (https://…); without one nobody can check the fact',
    path: ['url'],
  });

/** Where a fact was read: title, address, dates. */
export type Source = z.infer<typeof SourceSchema>;

/** Where a fact was read: an entry in a collection of src/content/price-sources, or a page of its own. */
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

/**
 * A fact whose sources may be left out, which is all that calculations take: browsers fetch facts without the sources
 * that no tool shows.
 */
export type Unsourced<Fact> = Fact extends readonly (infer Member)[]
  ? readonly Unsourced<Member>[]
  : Fact extends object
    ? { readonly [Key in keyof Fact as Key extends SourceKey ? never : Key]: Unsourced<Fact[Key]> } & {
        readonly [Key in keyof Fact as Key extends SourceKey ? Key : never]?: Fact[Key] | undefined;
      }
    : Fact;

type SourceKey = 'source' | 'otherSources';
