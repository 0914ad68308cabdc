/** The programs whose training code the memory model follows. */
export const TRAINER_NAMES = ['torchtune', 'litgpt', 'transformers', 'axolotl'] as const;

/** How QLoRA holds the experts of a mixture; see `TrainingPlan`. */
type HeldExperts = '16-bit' | '4-bit-layers';

/** One training program. */
export type TrainerName = (typeof TRAINER_NAMES)[number];

/** How a trainer's code differs where it matters for memory. */
export interface Trainer {
  readonly name: TrainerName;
  /** Queries, keys and values come from one matrix, and values stay a view of its whole output. */
  readonly fusedProjections: boolean;
  /** Bytes of a logit that outlive the loss, because a variable still names them. */
  readonly keptLogitBytes: number;
  /** The loss is computed over parts of the sequence unless told otherwise. */
  readonly chunksLoss: boolean;
  /** Tokens of one part of a chunked loss: a number for each sequence, or a share of the batch. */
  readonly lossChunk: { readonly tokens: number } | { readonly share: number };
  /** Each part of a chunked loss turns to 32 bits only while it is computed. */
  readonly upcastsByChunk: boolean;
  /** Embedding and output layer are separate matrices even where the model shares them. */
  readonly untiesEmbeddings: boolean;
  /** 4-bit weights include the output layer. */
  readonly quantizesOutputLayer: boolean;
  /** Adapters beside some of query, key and value keep their joint update for its gradient. */
  readonly keepsPaddedUpdate: boolean;
  /** 16-bit copies of a 4-bit matrix that exist at once while it is used. */
  readonly dequantizedCopies: number;
  /** Bytes of an adapter's weight. */
  readonly adapterBytes: number;
  /** Some ways of starting it turn the weights beside 4-bit ones (embedding, output layer, norms) to 32 bits. */
  readonly mayUpcastUnquantized: boolean;
  /** The output layer and the loss are one step that never has the logits of all tokens. */
  readonly fusesLoss: boolean;
  /** How QLoRA holds the experts of a mixture. */
  readonly heldExperts: HeldExperts;
  /** The program's name, where the formulas follow its code for dense models alone. */
  readonly followsOnly?: string;
  /** How far the estimate of activations and logits is off, as factors; measured except for Transformers. */
  readonly spread: { readonly low: number; readonly high: number };
}

const TRANSFORMERS: Trainer = {
  name: 'transformers',
  fusedProjections: false,
  keptLogitBytes: 2,
  chunksLoss: false,
  lossChunk: { share: 1 / 8 },
  upcastsByChunk: true,
  untiesEmbeddings: false,
  quantizesOutputLayer: false,
  keepsPaddedUpdate: false,
  dequantizedCopies: 1,
  adapterBytes: 4,
  mayUpcastUnquantized: true,
  fusesLoss: false,
  heldExperts: '16-bit',
  spread: { low: 0.7, high: 1.4 },
};

/**
 * What the memory model knows about each trainer.
 *
 * torchtune (pytorch/torchtune at 1814feb, 2024-11): separate projections; `CEWithChunkedOutputLoss` takes an eighth
 * of the batch at a time; the recipes delete the logits before the backward pass.
 * litgpt (Lightning-AI/litgpt at 43c4432 and f247be8, 2024): one matrix for queries, keys and values; `index_copy`
 * keeps the padded update; the loss is chunked by 128 tokens, but Fabric turns all logits to 32 bits first and the
 * list of them lives until the next step; Fabric quantizes from float16, so a 4-bit matrix is turned back to float16
 * and then to bfloat16.
 * Transformers with PEFT (huggingface/transformers `loss_utils.py`, huggingface/peft `other.py` and `layer.py`, 2025):
 * the output object keeps the 16-bit logits; PEFT holds adapters in 32 bits unless told otherwise, and its
 * `prepare_model_for_kbit_training` turns weights beside the 4-bit ones to 32 bits, which TRL's newer trainer leaves
 * out. No measured run of a dense model was found for it, so its range is wide. Its version 5 keeps the experts of a
 * layer in one tensor that is no linear layer, and bitsandbytes quantizes linear layers alone: with QLoRA the experts
 * stay at 16 bits.
 * Axolotl (axolotl-ai-cloud/axolotl at 067b021, 2026-07): Transformers with PEFT; cut cross-entropy; `quantize_moe_experts`
 * quantizes the experts while they are loaded, and turns those of a layer back together.
 */
export const TRAINERS: Readonly<Record<TrainerName, Trainer>> = {
  torchtune: {
    name: 'torchtune',
    fusedProjections: false,
    keptLogitBytes: 0,
    chunksLoss: true,
    lossChunk: { share: 1 / 8 },
    upcastsByChunk: true,
    untiesEmbeddings: false,
    quantizesOutputLayer: false,
    keepsPaddedUpdate: false,
    dequantizedCopies: 1,
    adapterBytes: 2,
    mayUpcastUnquantized: false,
    fusesLoss: false,
    heldExperts: '16-bit',
    followsOnly: 'torchtune',
    spread: { low: 0.6, high: 1.2 },
  },
  litgpt: {
    name: 'litgpt',
    fusedProjections: true,
    keptLogitBytes: 4,
    chunksLoss: true,
    lossChunk: { tokens: 128 },
    upcastsByChunk: false,
    untiesEmbeddings: true,
    quantizesOutputLayer: true,
    keepsPaddedUpdate: true,
    dequantizedCopies: 2,
    adapterBytes: 2,
    mayUpcastUnquantized: false,
    fusesLoss: false,
    heldExperts: '16-bit',
    followsOnly: 'LitGPT',
    spread: { low: 0.95, high: 1.1 },
  },
  transformers: TRANSFORMERS,
  axolotl: {
    ...TRANSFORMERS,
    name: 'axolotl',
    keptLogitBytes: 0,
    chunksLoss: true,
    fusesLoss: true,
    heldExperts: '4-bit-layers',
    spread: { low: 0.6, high: 1.5 },
  },
};
