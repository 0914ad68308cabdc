import { z } from 'zod';
import { eventProblem } from '../event-standing.ts';
import { FactSourceSchema, PartialDateSchema } from '../source.ts';

const Tokens = z.int().positive();

/** What a model takes as input, in the order in which pages list it. */
const INPUT_KINDS = ['text', 'image', 'audio', 'video', 'pdf'] as const;

/** What one source says about a model. Omit what no source says; the pages then say “not known”. */
const StatedSchema = z
  .strictObject({
    source: FactSourceSchema,
    /** Set where the source is not the model’s maker but repeats what the maker says. */
    secondHand: z.literal(true).exactOptional(),
    released: PartialDateSchema.exactOptional(),
    /** The longest request and answer together, in tokens. */
    contextTokens: Tokens.exactOptional(),
    /** The longest answer, in tokens. */
    outputTokens: Tokens.exactOptional(),
    inputs: z.array(z.enum(INPUT_KINDS)).min(1).exactOptional(),
    /** The knowledge cutoff: the last day, month or year in the training data. */
    knowledge: PartialDateSchema.exactOptional(),
    /** What a reader must know to interpret it correctly. */
    note: z.string().min(10).exactOptional(),
  })
  .refine((stated) => STATED_FIELDS.some((field) => stated[field] !== undefined), {
    message:
      'say what the source states: `released`, `contextTokens`, `outputTokens`, `inputs` or `knowledge`',
    path: ['source'],
  })
  .superRefine(({ released, source }, context) => {
    if (released === undefined || 'collection' in source) return;
    const message = eventProblem({ day: released, sources: [source] });
    if (message !== undefined) context.addIssue({ code: 'custom', message, path: ['released'] });
  });

/** What a source can state about a model. */
const STATED_FIELDS = ['released', 'contextTokens', 'outputTokens', 'inputs', 'knowledge'] as const;

/** One of the facts that a source can state about a model. */
export type StatedField = (typeof STATED_FIELDS)[number];

/** A model whose weights are not published: a file in src/content/paid-models. */
export const PaidModelSchema = z
  .strictObject({
    /** The name for people, the same as in its offers. */
    name: z.string().min(2),
    maker: z.string().min(2),
    /** Its files in src/content/offers. Empty where we know no price. */
    offers: z.array(z.string()),
    /** Its versions in src/content/retirements, each as the vendor’s file and the name that a request sends. */
    retirements: z
      .array(z.string().regex(/^[a-z0-9-]+\/.+$/, 'write the file and the model, as in openai/gpt-4-0613'))
      .default([]),
    /** Its rows in src/content/benchmarks/epoch-capabilities-index.yaml. */
    index: z.array(z.string()).default([]),
    /** The article’s claims that name it, by id. */
    claims: z.array(z.string().regex(/^S\d{1,2}$/, 'write S and the number of the claim')).default([]),
    stated: z.array(StatedSchema).default([]),
  })
  .superRefine(({ stated }, context) => {
    for (const field of STATED_FIELDS) {
      const places = stated.flatMap((one, place) => (one[field] === undefined ? [] : [place]));
      for (const place of places.slice(1)) {
        context.addIssue({
          code: 'custom',
          message: 'an entry above states this already; keep the better source',
          path: ['stated', place, field],
        });
      }
    }
  });

/** A model whose weights are not published, as its file describes it. */
export type PaidModelFacts = z.infer<typeof PaidModelSchema>;

/** A model whose weights are not published, with the name of its file. */
export type PaidModel = PaidModelFacts & { readonly id: string };

/** What one source says about a model. */
export type Stated = PaidModelFacts['stated'][number];
