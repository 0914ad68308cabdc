import { z } from 'zod';
import { DaySchema, SourceSchema } from '../source.ts';
import { StatementSchema } from '../statement.ts';

const ResultSchema = z
  .strictObject({
    model: z.string().min(2),
    released: DaySchema,
    /** In points of the benchmark, above 0. */
    score: z.number().positive(),
    weights: z.enum(['open', 'closed']),
    /** The model in src/content/models, where it is listed there. */
    modelId: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .exactOptional(),
  })
  .refine(({ modelId, weights }) => modelId === undefined || weights === 'open', {
    message: 'only models with open weights are in src/content/models; delete `modelId` or correct `weights`',
    path: ['modelId'],
  });

/**
 * Results of one benchmark over time, under a licence that lets us republish them: a file in src/content/benchmarks.
 */
export const BenchmarkSchema = z.strictObject({
  name: z.string().min(3),
  /** What it measures, in words. */
  measures: z.string().min(10),
  /** What a point is, as the label of an axis. */
  unit: z.string().min(3),
  source: SourceSchema,
  otherSources: z.array(SourceSchema).min(1).optional(),
  licence: z.strictObject({
    name: z.string().min(3),
    spdx: z.string().min(2),
    credit: z.string().min(5),
    source: SourceSchema,
  }),
  /** What a reader must know to interpret it correctly. */
  caveats: z.array(z.string().min(10)).min(1),
  /** The conclusions of its publishers: how far open models are behind, in months and points, over which period. */
  findings: z.array(
    StatementSchema.extend({
      id: z.string().regex(/^[a-z0-9-]+$/),
      lagMonths: z.number().positive(),
      gapPoints: z.number().positive().optional(),
      from: DaySchema,
      to: DaySchema,
    }).strict(),
  ),
  /** Models that were the best of their kind on the day of their release, the earliest first. */
  rows: z.array(ResultSchema).min(2),
  /** Results of models that were not: open ones, and closed ones that have a page here. */
  others: z.array(ResultSchema).default([]),
});

/** Results of one benchmark as its file gives them. */
export type Benchmark = z.infer<typeof BenchmarkSchema>;

/** One model's result. */
export type BenchmarkRow = Benchmark['rows'][number];
