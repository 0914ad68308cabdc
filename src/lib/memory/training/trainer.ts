/** The programs whose training code the memory model follows. */
export const TRAINER_NAMES = ['torchtune', 'litgpt', 'transformers', 'axolotl'] as const;

/** One training program. */
export type TrainerName = (typeof TRAINER_NAMES)[number];

/**
 * How QLoRA stores the experts that a router chooses: at 16 bits, as bitsandbytes leaves fused tensors; at 4 bits,
 * dequantized a layer at a time; or at 4 bits as single matrices, dequantized one at a time.
 */
export type ExpertStorage = '16-bit' | '4-bit-layers' | '4-bit-matrices';

/** What differs between trainers and matters for memory. */
export interface Trainer {
  readonly name: TrainerName;
  /** Queries, keys and values come from one matrix, and the values are a view of its whole output. */
  readonly fusedProjections: boolean;
  /** Bytes per logit that outlive the loss because a variable still refers to them: 0, 2 or 4. */
  readonly keptLogitBytes: number;
  /** The loss is chunked by default. */
  readonly chunksLoss: boolean;
  /** Tokens in one chunk of a chunked loss: a number per sequence, or a fraction of the batch. */
  readonly lossChunk: { readonly tokens: number } | { readonly fraction: number };
  /** Each chunk of the loss is converted to 32 bits only while it is computed. */
  readonly upcastsByChunk: boolean;
  /** Embedding and output layer are separate matrices even where the model shares them. */
  readonly untiesEmbeddings: boolean;
  /** 4-bit weights include the output layer. */
  readonly quantizesOutputLayer: boolean;
  /** Adapters on some, but not all, of query, key and value save their joint update for its gradient. */
  readonly keepsPaddedUpdate: boolean;
  /** 16-bit copies of a 4-bit matrix that exist at once while it is used: 1 or more. */
  readonly dequantizedCopies: number;
  /** Bytes of an adapter's weight: 2 or 4. */
  readonly adapterBytes: number;
  /** Some ways of starting it convert the weights that are not 4-bit (embedding, output layer, norms) to 32 bits. */
  readonly mayUpcastUnquantized: boolean;
  /** The output layer and the loss are one kernel, which never has the logits of all tokens. */
  readonly fusesLoss: boolean;
  /** How QLoRA stores experts by default: no trainer here splits them into single matrices by itself. */
  readonly heldExperts: Exclude<ExpertStorage, '4-bit-matrices'>;
  /** The program's name, if the formulas follow its code for dense models only. */
  readonly followsOnly?: string;
  /** How far off the estimate of activations and logits may be, as factors; measured except for Transformers. */
  readonly spread: { readonly low: number; readonly high: number };
}

const TRANSFORMERS: Trainer = {
  name: 'transformers',
  fusedProjections: false,
  keptLogitBytes: 2,
  chunksLoss: false,
  lossChunk: { fraction: 1 / 8 },
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
 * keeps the padded update; the loss is chunked by 128 tokens, but Fabric converts all logits to 32 bits first and the
 * list of them lives until the next step; Fabric quantizes from float16, so a 4-bit matrix is dequantized to float16 and
 * then converted to bfloat16.
 * Transformers with PEFT (huggingface/transformers `loss_utils.py`, huggingface/peft `other.py` and `layer.py`, 2025):
 * the output object keeps the 16-bit logits; PEFT stores adapters in 32 bits by default, and its
 * `prepare_model_for_kbit_training` converts the weights that are not 4-bit to 32 bits, which TRL's newer trainer does
 * not do. We found no measured run of a dense model, so its range is wide. Its version 5 keeps the experts of a layer in
 * one tensor that is not a linear layer, and bitsandbytes quantizes only linear layers: with QLoRA the experts stay at 16
 * bits.
 * Axolotl (axolotl-ai-cloud/axolotl at 067b021, 2026-07): Transformers with PEFT; cut cross-entropy; `quantize_moe_experts`
 * quantizes the experts while they are loaded; those of a layer are dequantized together.
 */
export const TRAINERS: Readonly<Record<TrainerName, Trainer>> = {
  torchtune: {
    name: 'torchtune',
    fusedProjections: false,
    keptLogitBytes: 0,
    chunksLoss: true,
    lossChunk: { fraction: 1 / 8 },
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
