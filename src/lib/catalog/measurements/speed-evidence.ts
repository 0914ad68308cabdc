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
   * decode: tokens of answers a second, all readers together, without their prompts; prefill: tokens of one prompt a
   * second; throughput: tokens of answers a second, all readers together, prompts read in between; first-token: seconds
   * from a request to the first token.
   */
  what: TimedSchema,
  /** Tokens that lay in each reader's cache before: the depth. Default 0. */
  cachedTokens: CountOrZero.optional(),
  promptTokens: Count.optional(),
  answerTokens: Count.optional(),
  /** Readers answered at the same time. Default 1. */
  sequences: Count.optional(),
  /** Tokens a second; seconds for first-token. */
  value: z.number().positive(),
  /** The library is wrong on this row, and why as far as we know. It stays in the errors. */
  miss: Reason.optional(),
  /** Why this row cannot be compared at all. */
  excluded: Reason.optional(),
});

const RunSchema = z.strictObject({
  /** The name of a file in src/content/models; one of the same shape where `note` says so. */
  model: z.string().min(2),
  /** The name of a file in src/content/accelerators. */
  accelerator: z.string().min(2),
  devices: Count,
  runtime: z.enum(['llama.cpp', 'mlx', 'vllm', 'sglang']),
  /** What llama.cpp was built for, where a device has several. */
  backend: z.enum(['ROCm', 'Vulkan']).optional(),
  precision: z.string().min(2),
  /** Size of the file in GiB, where it is not the plain mixture of its name. */
  fileGibibytes: z.number().positive().optional(),
  /** llama.cpp's `-ub`. Default: the runtime's. */
  microBatchTokens: Count.optional(),
  flashAttention: z.boolean().optional(),
  /** How several devices share the model. */
  split: z.enum(['layers', 'tensors']).optional(),
  /** Weights in system memory, as `DeviceSet.offload`. */
  offload: z
    .strictObject({
      kind: z.enum(['layers', 'experts']),
      share: z.number().positive().max(1),
      bandwidthGigabytesPerSecond: z.number().positive(),
    })
    .optional(),
  /** self-reported: by a member of a community, checked by nobody. */
  quality: z.enum(['self-reported']).optional(),
  /**
   * Never used to fit the library. Chosen before fitting: the devices (with their number) of a source in alphabetical
   * order, or its models where it has one device only, every third of them; none where there are fewer than three.
   * What was read after the fit is held out too.
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
  /** Rows of the source that are not here, so that nobody takes the choice for the whole. */
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
