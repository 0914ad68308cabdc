import { z } from 'zod';
import { FactSourceSchema } from '../source.ts';
import { PartialDateSchema } from '../source.ts';

const Tokens = z.int().positive();

/** What a model can be given, in the order in which pages name it. */
const INPUT_KINDS = ['text', 'image', 'audio', 'video', 'pdf'] as const;

/** What one source says of a model. What no source says is left out, and pages say “not known”. */
const StatedSchema = z
  .strictObject({
    source: FactSourceSchema,
    /** Set where the source is not the model’s maker and repeats what it says. */
    secondHand: z.literal(true).exactOptional(),
    released: PartialDateSchema.exactOptional(),
    /** The longest request and answer together. */
    contextTokens: Tokens.exactOptional(),
    /** The longest answer. */
    outputTokens: Tokens.exactOptional(),
    inputs: z.array(z.enum(INPUT_KINDS)).min(1).exactOptional(),
    /** The last day, month or year of which the model has learned. */
    knowledge: PartialDateSchema.exactOptional(),
    /** What a reader must know to take it rightly. */
    note: z.string().min(10).exactOptional(),
  })
  .refine((stated) => STATED_FIELDS.some((field) => stated[field] !== undefined), {
    message:
      'say what the source states: `released`, `contextTokens`, `outputTokens`, `inputs` or `knowledge`',
    path: ['source'],
  });

/** What a source can state of a model. */
const STATED_FIELDS = ['released', 'contextTokens', 'outputTokens', 'inputs', 'knowledge'] as const;

/** One of the facts that a source can state of a model. */
export type StatedField = (typeof STATED_FIELDS)[number];

/** A model whose weights are not published: a file in src/content/paid-models. */
export const PaidModelSchema = z
  .strictObject({
    /** The name for people, the same as in its offers. */
    name: z.string().min(2),
    maker: z.string().min(2),
    /** Its files in src/content/offers; none where we know no price. */
    offers: z.array(z.string()),
    /** Its versions in src/content/retirements, as the vendor’s file and the name that a program sends. */
    retirements: z
      .array(z.string().regex(/^[a-z0-9-]+\/.+$/, 'write the file and the model, as in openai/gpt-4-0613'))
      .default([]),
    /** Its rows in src/content/benchmarks/epoch-capabilities-index.yaml. */
    index: z.array(z.string()).default([]),
    /** The article’s claims that name it. */
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

/** What one source says of a model. */
export type Stated = PaidModelFacts['stated'][number];
