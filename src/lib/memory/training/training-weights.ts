import { tensorsOf } from '../model/model-tensors.ts';
import { tensorParameters, type Tensor } from '../model/tensor.ts';
import { checkpointTensorBytes } from '../weights/checkpoint-format.ts';
import type { TrainingSetup } from './training-plan.ts';

const BF16 = 2;
const MASTER = 4;

/** Sizes of the model's own weights in training, before sharding. “As stored” means with master weights or at 4 bits. */
export interface TrainingWeights {
  /** Number of weights. */
  readonly parameters: number;
  /** Bytes of all weights as stored. */
  readonly bytes: number;
  /** Additional bytes if the weights that are not 4-bit are converted to 32 bits. */
  readonly upcastBytes: number;
  /** Bytes of the largest layer as stored. */
  readonly layerBytes: number;
  /** Number of weights in the largest layer. */
  readonly layerParameters: number;
  /** Bytes of embedding, output layer and last norm as stored. */
  readonly outerBytes: number;
  /** The most bytes that are dequantized to 16 bits at once; 0 if nothing is quantized. */
  readonly largestDequantized: number;
  /** Number of expert weights in the layer that has most. */
  readonly layerExpertParameters: number;
  /** Bytes of dequantized experts that the backward pass still needs without checkpointing: those of all layers. */
  readonly keptDequantized: number;
}

/**
 * Returns the sizes of the model's own weights: 16 bits each; with mixed arithmetic 32-bit master weights in addition;
 * with QLoRA 4 bits for the matrices of the layers (4.127 with double quantization, else 4.5), but for the experts of a
 * mixture only if the trainer quantizes them. All experts count, however few work on a token.
 *
 * @source torchtune's `dtype: bf16`; torch.amp (weights stay in 32 bits, 16-bit copies serve a step); QLoRA, arXiv
 * 2305.14314, section 3 (blocks of 64, scales quantized in blocks of 256); bitsandbytes/nn/modules.py (linear layers
 * only) and nn/parametrize.py (a parameter is dequantized whole when it is read); Axolotl's `quantize_moe_experts`.
 * @example Llama 3.1 8B: 16.06 GB at 16 bits; as torchtune's QLoRA 3.60 + 2.10 = 5.70 GB.
 */
export function trainingWeights(setup: TrainingSetup): TrainingWeights {
  const tensors = tensorsOf(setup.architecture);
  const layers = new Map<number, LayerSums>();
  const outer: LayerSums = { bytes: 0, parameters: 0, experts: 0, dequantizedExperts: 0 };
  let largestDequantized = 0;
  let unquantized = 0;
  for (const tensor of tensors) {
    const parameters = tensorParameters(tensor);
    const bytes = storedBytes(setup, tensor);
    const group =
      tensor.layer === undefined
        ? outer
        : (layers.get(tensor.layer) ?? { bytes: 0, parameters: 0, experts: 0, dequantizedExperts: 0 });
    group.bytes += bytes;
    group.parameters += parameters;
    if (tensor.part === 'experts') group.experts += parameters;
    const isQuantized = bytes < parameters * BF16;
    if (!isQuantized) unquantized += parameters;
    if (tensor.layer === undefined) continue;
    layers.set(tensor.layer, group);
    if (!isQuantized) continue;
    const atOnce = tensor.part === 'experts' ? parameters / tensor.copies : parameters;
    largestDequantized = Math.max(largestDequantized, atOnce * BF16);
    if (tensor.part === 'experts' && setup.heldExperts === '4-bit-layers') {
      group.dequantizedExperts += parameters * BF16;
    }
  }
  const all = [outer, ...layers.values()];
  const inLayers = [...layers.values()];
  return {
    parameters: all.reduce((sum, { parameters }) => sum + parameters, 0),
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
    upcastBytes: setup.method === 'qlora' && setup.trainer.mayUpcastUnquantized ? unquantized * BF16 : 0,
    layerBytes: Math.max(...inLayers.map(({ bytes }) => bytes)),
    layerParameters: Math.max(...inLayers.map(({ parameters }) => parameters)),
    outerBytes: outer.bytes,
    largestDequantized: Math.max(largestDequantized, ...inLayers.map((layer) => layer.dequantizedExperts)),
    layerExpertParameters: Math.max(...inLayers.map(({ experts }) => experts)),
    keptDequantized: inLayers.reduce((sum, layer) => sum + layer.dequantizedExperts, 0),
  };
}

interface LayerSums {
  bytes: number;
  parameters: number;
  experts: number;
  dequantizedExperts: number;
}

function storedBytes(
  { method, arithmetic, doubleQuantization, trainer, heldExperts }: TrainingSetup,
  tensor: Tensor,
): number {
  const parameters = tensorParameters(tensor);
  if (method !== 'qlora') return parameters * (BF16 + (arithmetic === 'mixed' ? MASTER : 0));
  if (tensor.part === 'experts' && heldExperts === '16-bit') return parameters * BF16;
  return checkpointTensorBytes(doubleQuantization ? 'NF4-DQ' : 'NF4', tensor, {
    hasExperts: false,
    quantizedOutputLayer: trainer.quantizesOutputLayer,
  });
}
