import { z } from 'zod';
import { SourceSchema } from '../source.ts';

/** What was measured. */
export const QuantitySchema = z.enum([
  'weights',
  'weights-on-accelerator',
  'kv-cache',
  'recurrent-state',
  'compute-buffer',
  'total',
  'cache-capacity',
  'training-peak',
  /** Training of models with experts, latent attention or recurrent layers. */
  'training-peak-other-designs',
]);

const Count = z.int().positive();

/** The settings of the measured program, as far as its log shows them. Omit what it does not show. */
const SettingsSchema = z.strictObject({
  /** Context length in tokens, and how many sequences ran at the same time. */
  contextTokens: Count.optional(),
  sequences: Count.optional(),
  /** llama.cpp's `-ub`: tokens computed in one pass; `batchTokens` is its `-b`. */
  microBatchTokens: Count.optional(),
  batchTokens: Count.optional(),
  keyPrecision: z.string().optional(),
  valuePrecision: z.string().optional(),
  flashAttention: z.boolean().optional(),
  /** ik_llama.cpp's `-mla`: the way in which latent attention is computed, 0 to 3. */
  latentAttention: z.int().min(0).max(3).optional(),
  /** ik_llama.cpp's `-amb`: limit of the attention buffer in MiB. */
  attentionBatchMiB: Count.optional(),
  /** How latent attention is cached, as the log's cache line shows it. */
  latentCache: z.enum(['compressed', 'with-transposed-copy', 'expanded']).optional(),
  layersOnAccelerator: z.int().nonnegative().optional(),
  offload: z.enum(['none', 'layers', 'experts']).optional(),
  unifiedCache: z.boolean().optional(),
  /** Tokens drafted ahead; each needs a copy of the recurrent state for a rollback. */
  draftTokens: Count.optional(),
  /** Sliding layers kept the full cache (`--swa-full`). */
  fullSlidingCache: z.boolean().optional(),
  /** Build number of llama.cpp's server, such as b9849: what it allocates has changed over time. */
  serverBuild: z
    .string()
    .regex(/^b\d+$/, 'write the letter b and the number, such as b9849')
    .optional(),
  /** Accelerators in use; 0 for the processor alone. */
  devices: z.int().nonnegative().optional(),
  /** ik_llama.cpp: fused expert steps, tensors placed by name, weights repacked on load. */
  fusedExperts: z.boolean().optional(),
  overrideTensors: z.union([z.string(), z.array(z.string())]).optional(),
  runtimeRepack: z.boolean().optional(),
  /** Copies that llama.cpp keeps for pipeline parallelism, so that devices can work at the same time. */
  pipelineCopies: Count.optional(),
  /** Devices over which each tensor is split. */
  tensorParallel: Count.optional(),
  /** vLLM's `gpu_memory_utilization`: the share of the device's memory that it may use, above 0 and up to 1. */
  memoryShare: z.number().positive().max(1).optional(),
  hardware: z.string().optional(),
  /** Training: full fine-tuning, LoRA or QLoRA, and its settings. */
  method: z.enum(['full', 'lora', 'qlora']).optional(),
  batchSequences: Count.optional(),
  sequenceTokens: Count.optional(),
  /** Training: examples are joined into sequences of full length. */
  packed: z.boolean().optional(),
  /** Micro-batches whose gradients are added up before an optimizer step. */
  accumulationSteps: Count.optional(),
  /** Rank of the LoRA adapters. */
  rank: Count.optional(),
  loraTargets: z
    .array(z.enum(['query', 'key', 'value', 'output', 'mlp', 'experts', 'recurrent', 'head']))
    .min(1)
    .optional(),
  loraDropout: z.number().min(0).lt(1).optional(),
  optimizer: z.enum(['AdamW', 'AdamW 8-bit', 'Paged AdamW', 'Paged AdamW 8-bit']).optional(),
  /** The optimizer's step is taken during the backward pass. */
  optimizerInBackward: z.boolean().optional(),
  checkpointing: z.boolean().optional(),
  offloadActivations: z.boolean().optional(),
  /** Weights, gradients and optimizer state stay in system memory (FSDP's CPU offload). */
  offloadState: z.boolean().optional(),
  chunkedLoss: z.boolean().optional(),
  /** How QLoRA stored the routed experts. Omitted when nothing is quantized. */
  heldExperts: z.enum(['16-bit', '4-bit-layers', '4-bit-matrices']).optional(),
  /** Adapters of experts were computed separately, not added to a copy of their weights. */
  splitExpertAdapters: z.boolean().optional(),
  /** What was read: memory that PyTorch allocated (the default) or reserved, or the device's memory in use. */
  counter: z.enum(['allocated', 'reserved', 'device']).optional(),
  /** Layers and loss compiled by torch.compile. */
  compiled: z.boolean().optional(),
  /** The version of bitsandbytes, the library for 4-bit matrix products. */
  bitsandbytes: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .optional(),
  /** The run starts with its longest example, so the peak is in the first step. */
  longestExampleFirst: z.boolean().optional(),
  /** Attention soft-caps its scores and keeps their table (Gemma 2). */
  cappedScores: z.boolean().optional(),
  perDevice: z.boolean().optional(),
});

const MeasurementSchema = z.strictObject({
  id: z.string().regex(/^[a-z]\d{3,4}$/, 'write a letter and three or four digits, such as v069'),
  model: z.string().min(2),
  runtime: z.enum([
    'llama.cpp',
    'ik_llama.cpp',
    'vllm',
    'pytorch',
    'litgpt',
    'torchtune',
    'transformers',
    'axolotl',
    'unsloth',
  ]),
  quantity: QuantitySchema,
  precision: z.string().optional(),
  settings: SettingsSchema.optional(),
  /** The day of the post with this value, where a source has several posts. */
  posted: z.string().optional(),
  /** As printed, in `unit`; never converted. */
  value: z.number().positive(),
  unit: z.enum(['MiB', 'GiB', 'GB', 'MB', 'tokens']),
  deviceBuffersMiB: z.record(z.string(), z.number()).optional(),
  tensorTypes: z.record(z.string(), z.int()).optional(),
  printed: z
    .strictObject({
      bitsPerWeight: z.number().optional(),
      parametersBillions: z.number().optional(),
      /** The line of the log with the value. */
      cacheLine: z.string().optional(),
      /** The memory that vLLM had available for its cache, in GiB. */
      cachePoolGiB: z.number().positive().optional(),
    })
    .optional(),
  cacheParts: z.array(z.strictObject({ cells: Count, layers: Count, mib: z.number().positive() })).optional(),
  /** The file was not made with the standard mixture of precisions that its name suggests. */
  customMix: z.literal(true).optional(),
  /** Collected to check the library; never used to fit it. */
  heldOut: z.literal(true).optional(),
  /** Why the library is off on this row, as far as we know. The row still counts in the errors. */
  miss: z.string().min(10).optional(),
  /** Why this row cannot be compared at all. */
  excluded: z.string().min(10).optional(),
  note: z.string().optional(),
});

/** Measurements from one source: a file in src/content/evidence. */
export const EvidenceSchema = z.strictObject({
  source: SourceSchema,
  measurements: z.array(MeasurementSchema).min(1),
});

/** A measured quantity. */
export type Quantity = z.infer<typeof QuantitySchema>;
/** Measurements from one source. */
export type Evidence = z.infer<typeof EvidenceSchema>;
/** One published measurement. */
export type Measurement = z.infer<typeof MeasurementSchema>;
