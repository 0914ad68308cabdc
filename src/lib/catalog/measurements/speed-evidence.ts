import { z } from 'zod';
import { SourceSchema } from '../source.ts';

const Count = z.int().positive();
const CountOrZero = z.int().nonnegative();
const Reason = z.string().min(10);

/** What was timed. */
export const TimedSchema = z.enum(['decode', 'prefill', 'throughput', 'first-token']);

const MeasurementSchema = z.strictObject({
  id: z.string().regex(/^s\d{4}$/, 'write s and four digits, such as s0042'),
  /**
   * `decode`: output tokens a second of all users together, prompts not included; `prefill`: tokens of one prompt a
   * second; `throughput`: output tokens a second of all users together, while prompts are processed in between;
   * `first-token`: seconds from a request to the first token.
   */
  what: TimedSchema,
  /** Tokens already in each user's cache at the start: the depth. Default 0. */
  cachedTokens: CountOrZero.optional(),
  /** Tokens of one prompt and of one answer. */
  promptTokens: Count.optional(),
  answerTokens: Count.optional(),
  /** Users served at the same time. Default 1. */
  sequences: Count.optional(),
  /** Tokens a second; seconds for first-token. */
  value: z.number().positive(),
  /** Why the library is off on this row, as far as we know. The row still counts in the errors. */
  miss: Reason.optional(),
  /** Why this row cannot be compared at all. */
  excluded: Reason.optional(),
});

const RunSchema = z.strictObject({
  /** The name of a file in src/content/models, or of a model with the same architecture where `note` says so. */
  model: z.string().min(2),
  /** The name of a file in src/content/accelerators. */
  accelerator: z.string().min(2),
  devices: Count,
  runtime: z.enum(['llama.cpp', 'mlx', 'vllm', 'sglang']),
  /** The backend that llama.cpp was built for, where a device has several. */
  backend: z.enum(['ROCm', 'Vulkan']).optional(),
  precision: z.string().min(2),
  /** Size of the file in GiB, where it is not the standard mixture of precisions of its name. */
  fileGibibytes: z.number().positive().optional(),
  /** llama.cpp's `-ub`. Default: the runtime's. */
  microBatchTokens: Count.optional(),
  flashAttention: z.boolean().optional(),
  /** How several devices share the model. */
  split: z.enum(['layers', 'tensors']).optional(),
  /**
   * Weights in system memory, as in `DeviceSet.offload`: a share above 0 and up to 1, and the bandwidth in 10^9 bytes a
   * second.
   */
  offload: z
    .strictObject({
      kind: z.enum(['layers', 'experts']),
      share: z.number().positive().max(1),
      bandwidthGigabytesPerSecond: z.number().positive(),
    })
    .optional(),
  /** `self-reported`: posted by a user and not checked by anyone. */
  quality: z.enum(['self-reported']).optional(),
  /**
   * Never used to fit the library. Chosen before the fit: every third device (with its count) of a source in
   * alphabetical order, or every third model where the source has only one device; none where there are fewer than
   * three. What was read after the fit is held out too.
   */
  heldOut: z.literal(true).optional(),
  /** Why no measurement of this run can be compared. */
  excluded: Reason.optional(),
  note: z.string().optional(),
  measurements: z.array(MeasurementSchema).min(1),
});

/** Timed runs from one source: a file in src/content/speeds. */
export const SpeedEvidenceSchema = z.strictObject({
  source: SourceSchema,
  runs: z.array(RunSchema).min(1),
  /** Rows of the source that are not in this file, so that nobody mistakes a selection for the whole. */
  leftOut: z.array(z.strictObject({ rows: Count, reason: Reason })).optional(),
});

/** What was timed. */
export type Timed = z.infer<typeof TimedSchema>;
/** Timed runs from one source. */
export type SpeedEvidence = z.infer<typeof SpeedEvidenceSchema>;
/** A model on a set of devices, timed one or several times. */
export type SpeedRun = SpeedEvidence['runs'][number];
/** One published time or rate. */
export type SpeedMeasurement = SpeedRun['measurements'][number];
