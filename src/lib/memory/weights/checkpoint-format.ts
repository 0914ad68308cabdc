import { tensorParameters, type Tensor, type TensorPart } from '../model/tensor.ts';

/**
 * Formats of published checkpoints (safetensors), which vLLM, SGLang and
 * Transformers load. They quantize the linear layers and leave embeddings, the
 * output layer, norms and routers at 16 bits.
 */
export const CHECKPOINT_FORMATS = {
  FP8: { blockWeights: 128 * 128, bits: 8, scaleBits: 32 },
  INT8: { blockWeights: 'row', bits: 8, scaleBits: 16 },
  'GPTQ-INT4': { blockWeights: 128, bits: 4, scaleBits: 16 + 4 },
  'AWQ-INT4': { blockWeights: 128, bits: 4, scaleBits: 16 + 4 },
  INT4: { blockWeights: 32, bits: 4, scaleBits: 16, expertsOnly: true },
  MXFP4: { blockWeights: 32, bits: 4, scaleBits: 8, expertsOnly: true },
  NVFP4: { blockWeights: 16, bits: 4, scaleBits: 8 },
  NF4: { blockWeights: 64, bits: 4, scaleBits: 32 },
  'NF4-DQ': { blockWeights: 64, bits: 4, scaleBits: 8 + 32 / 256 },
  'LLM.INT8': { blockWeights: 'row', bits: 8, scaleBits: 32 },
} as const satisfies Record<string, CheckpointFormatRule>;

/** How a checkpoint format stores a linear layer. */
interface CheckpointFormatRule {
  /** Weights that share a scale: a number of them, or the whole row. */
  readonly blockWeights: number | 'row';
  /** Bits of a weight without its scale. */
  readonly bits: number;
  /** Bits of scale and zero point for each block. */
  readonly scaleBits: number;
  /** In a mixture of experts only the experts are quantized; in a dense model every linear layer is. */
  readonly expertsOnly?: boolean;
}

/** The name of a checkpoint format, such as FP8 or AWQ-INT4. */
export type CheckpointFormat = keyof typeof CHECKPOINT_FORMATS;

const SIXTEEN_BIT_BYTES = 2;
const LINEAR_PARTS: ReadonlySet<TensorPart> = new Set([
  'attention',
  'recurrent',
  'dense',
  'experts',
  'shared-experts',
]);

/** What the bytes of a tensor in a checkpoint depend on, apart from the tensor and the format. */
export interface CheckpointOptions {
  readonly hasExperts: boolean;
  /** Most tools leave the output layer at 16 bits. */
  readonly quantizedOutputLayer: boolean;
}

/**
 * Returns the bytes of one tensor in a checkpoint of the given format.
 *
 * @source FP8 block scales of DeepSeek-V3 (128 × 128, 32 bits); GPTQ and AWQ
 * with group size 128 (16-bit scale, 4-bit zero point); INT4 as in the configuration
 * of Kimi K2.5 (compressed-tensors, 32 weights, 16-bit scale); the OCP Microscaling
 * format MXFP4 (32 weights, 8-bit scale); NVFP4 (16 weights, 8-bit scale, one
 * 32-bit scale a tensor); bitsandbytes NF4 (64 weights, 32-bit scale; with
 * double quantization an 8-bit scale and a 32-bit one for each 256 blocks).
 * @example 4096 × 4096 weights in NF4: 16,777,216 × 4.5 / 8 = 9,437,184 bytes.
 */
export function checkpointTensorBytes(
  format: CheckpointFormat,
  tensor: Tensor,
  options: CheckpointOptions,
): number {
  const rule: CheckpointFormatRule = CHECKPOINT_FORMATS[format];
  const parameters = tensorParameters(tensor);
  const isLinear =
    tensor.quantizable &&
    (LINEAR_PARTS.has(tensor.part) || (options.quantizedOutputLayer && tensor.part === 'output'));
  const isChosen = !(rule.expertsOnly && options.hasExperts) || tensor.part === 'experts';
  if (!isLinear || !isChosen) return parameters * SIXTEEN_BIT_BYTES;
  const block = rule.blockWeights === 'row' ? tensor.columns : rule.blockWeights;
  return Math.ceil((parameters * rule.bits + Math.ceil(parameters / block) * rule.scaleBits) / 8);
}
