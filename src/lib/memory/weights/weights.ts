import type { Architecture } from '../../catalog/models/architecture.ts';
import { tensorsOf } from '../model/model-tensors.ts';
import { NotModelledError } from '../model/not-modelled.ts';
import { tensorParameters, type Tensor, type TensorPart } from '../model/tensor.ts';
import { blockBytes } from './block-type.ts';
import { checkpointTensorBytes } from './checkpoint-format.ts';
import { blockTypeInMixture } from './gguf-block-type.ts';
import { mixtureContext, type MixtureContext } from './mixture-context.ts';
import { isGgufMixture, type Precision } from './precision.ts';

/** Bytes and number of weights of a model, in all and by part. */
export interface WeightBreakdown {
  readonly bytes: number;
  readonly parameters: number;
  readonly bytesByPart: Readonly<Record<TensorPart, number>>;
  readonly parametersByPart: Readonly<Record<TensorPart, number>>;
}

/**
 * Returns the bytes that a model's weights take in a precision, tensor by tensor.
 *
 * @throws {NotModelledError} when no formula covers the design.
 * @throws {ArchitectureError} when the configuration contradicts itself.
 * @example Llama 3.1 8B in Q4_K_M: 4,912,898,048 bytes (4.58 GiB, as its file).
 */
export function weightBytes(model: WeightedModel, precision: Precision, options: WeightOptions = {}): number {
  return weightBreakdown(model, precision, options).bytes;
}

/** How a tool departs from the usual way of quantizing a checkpoint. */
export interface WeightOptions {
  /** The output layer is quantized like the other layers (litgpt). Default false. */
  readonly quantizedOutputLayer?: boolean;
}

/** What of a model its weights follow from. */
export interface WeightedModel {
  readonly architecture: Architecture;
}

/**
 * Returns the bytes and the number of weights of a model by part: embedding, output,
 * attention, recurrent, dense, experts, shared experts and small tensors.
 *
 * @throws {NotModelledError} when no formula covers the design.
 * @throws {ArchitectureError} when the configuration contradicts itself.
 * @example gpt-oss 20B in MXFP4 keeps 10.2 GB of its 13.8 GB in the experts.
 */
export function weightBreakdown(
  model: WeightedModel,
  precision: Precision,
  options: WeightOptions = {},
): WeightBreakdown {
  const { architecture } = model;
  const reason = architecture.notModelled?.weights;
  if (reason !== undefined) throw new NotModelledError(reason);
  const bytesOf = tensorBytesIn(architecture, precision, options);
  const bytesByPart = noneByPart();
  const parametersByPart = noneByPart();
  let bytes = 0;
  let parameters = 0;
  for (const tensor of tensorsOf(architecture)) {
    const count = tensorParameters(tensor);
    const size = bytesOf(tensor);
    bytes += size;
    parameters += count;
    bytesByPart[tensor.part] += size;
    parametersByPart[tensor.part] += count;
  }
  return { bytes, parameters, bytesByPart, parametersByPart };
}

/**
 * Returns a function from a tensor of a model to its bytes in a precision. A caller that has the model's mixture context
 * passes it as `mixture`, so that it is not worked out again.
 *
 * @example for Llama 3.1 8B in Q8_0 a matrix of 4096 × 4096 weights has 17,825,792 bytes.
 */
export function tensorBytesIn(
  architecture: Architecture,
  precision: Precision,
  options: WeightOptions,
  mixture?: MixtureContext,
): (tensor: Tensor) => number {
  if (!isGgufMixture(precision)) {
    const checkpoint = {
      hasExperts: architecture.experts !== undefined,
      quantizedOutputLayer: options.quantizedOutputLayer ?? false,
    };
    return (tensor) => checkpointTensorBytes(precision, tensor, checkpoint);
  }
  const context = mixture ?? mixtureContext(architecture);
  return (tensor) => blockBytes(blockTypeInMixture(precision, tensor, context), tensorParameters(tensor));
}

function noneByPart(): Record<TensorPart, number> {
  return {
    embedding: 0,
    output: 0,
    attention: 0,
    recurrent: 0,
    dense: 0,
    experts: 0,
    'shared-experts': 0,
    small: 0,
  };
}
