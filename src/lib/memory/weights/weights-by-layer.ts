import type { Architecture } from '../../catalog/models/architecture.ts';
import { layersOf } from '../model/layer.ts';
import { tensorsOf } from '../model/model-tensors.ts';
import { NotModelledError } from '../model/not-modelled.ts';
import { small, tensorParameters, type Tensor } from '../model/tensor.ts';
import { mixtureContext, type MixtureContext } from './mixture-context.ts';
import type { Precision } from './precision.ts';
import { tensorBytesIn, type WeightOptions } from './weights.ts';

/** The weights of one layer in bytes, by how they can be divided. */
export interface LayerWeights {
  /** All weights of the layer. */
  readonly bytes: number;
  /** The routed experts of the layer: what llama.cpp's `--cpu-moe` keeps in system memory. */
  readonly experts: number;
  /** Matrices of keys and values, which can be divided into no more parts than there are key-value heads. */
  readonly keysAndValues: number;
  /** What every device of a tensor split holds whole: norms, routers, latent down-projections. */
  readonly whole: number;
  /** Key-value heads of the layer; 0 where it has none. */
  readonly keyValueHeads: number;
}

/** The weights of a model in bytes, layer by layer. They add up to `bytes`. */
export interface WeightsByLayer {
  readonly bytes: number;
  /** The table of token embeddings, which is the output layer too where both are tied. */
  readonly embedding: number;
  /** The output layer; 0 where it is the embedding table. */
  readonly output: number;
  /** The last norm. */
  readonly rest: number;
  readonly layers: readonly LayerWeights[];
}

/** A model's tensors and layers, from which its weights in any precision follow. */
export interface ModelTensors {
  readonly architecture: Architecture;
  /** The tensors that a precision may quantize. */
  readonly matrices: readonly Tensor[];
  /** Number of weights in the other tensors, by layer; the last entry counts those outside layers. */
  readonly smallParameters: readonly number[];
  readonly mixture: MixtureContext;
  /** By layer; 0 where a layer has none. */
  readonly keyValueHeads: readonly number[];
}

/**
 * Returns the tensors of a model, worked out once for any number of precisions.
 *
 * @throws {NotModelledError} when no formula covers the design.
 * @throws {ArchitectureError} when the configuration contradicts itself.
 * @example Llama 3.1 8B has 291 tensors and 8 key-value heads in each of 32 layers.
 */
export function modelTensors(architecture: Architecture): ModelTensors {
  const reason = architecture.notModelled?.weights;
  if (reason !== undefined) throw new NotModelledError(reason);
  const tensors = tensorsOf(architecture);
  const smallParameters = Array.from({ length: architecture.layers + 1 }, () => 0);
  for (const tensor of tensors) {
    if (tensor.quantizable) continue;
    const place = tensor.layer ?? architecture.layers;
    smallParameters[place] = (smallParameters[place] ?? 0) + tensorParameters(tensor);
  }
  return {
    architecture,
    matrices: tensors.filter(({ quantizable }) => quantizable),
    smallParameters,
    mixture: mixtureContext(architecture),
    keyValueHeads: layersOf(architecture).map(({ mixer }) =>
      'keyValueHeads' in mixer ? mixer.keyValueHeads : 0,
    ),
  };
}

/**
 * Returns the bytes of a model's weights layer by layer, so that they can be divided among devices. The sum is
 * `weightBytes` of the same model and precision.
 *
 * @example Llama 3.1 8B in BF16: 32 layers of 436,240,384 bytes, embedding and output 1,050,673,152 each.
 */
export function weightsByLayer(
  { architecture, matrices, smallParameters, mixture, keyValueHeads }: ModelTensors,
  precision: Precision,
  options: WeightOptions = {},
): WeightsByLayer {
  const bytesOf = tensorBytesIn(architecture, precision, options, mixture);
  const isWhole = wholeTensors(architecture);
  const smallBytes = smallParameters.map((parameters, layer) => bytesOf(small(layer, parameters)));
  const layers = keyValueHeads.map((heads, index) => {
    const bytes = smallBytes[index] ?? 0;
    return { bytes, experts: 0, keysAndValues: 0, whole: bytes, keyValueHeads: heads };
  });
  const outside = { embedding: 0, output: 0, rest: smallBytes.at(-1) ?? 0 };
  let bytes = smallBytes.reduce((sum, size) => sum + size, 0);
  for (const tensor of matrices) {
    const size = bytesOf(tensor);
    bytes += size;
    const layer = tensor.layer === undefined ? undefined : layers[tensor.layer];
    if (!layer) {
      outside[tensor.part === 'output' ? 'output' : 'embedding'] += size;
      continue;
    }
    layer.bytes += size;
    if (tensor.part === 'experts') layer.experts += size;
    else if (isWhole(tensor)) layer.whole += size;
    else if (tensor.role === 'attention-key' || tensor.role === 'attention-value')
      layer.keysAndValues += size;
  }
  return { bytes, ...outside, layers };
}

/**
 * Which matrices vLLM keeps whole on each device of a tensor split: of latent attention the projections down to the
 * compressed vectors and the index of sparse attention, and the projections to and from the compressed state that
 * experts work on. Small tensors are whole too, and counted apart.
 *
 * @source ReplicatedLinear in vllm/model_executor/models/deepseek_v2.py; kimi_k3.py of ai-dynamo/aiconfigurator.
 */
function wholeTensors({ latentAttention, hiddenSize }: Architecture): (tensor: Tensor) => boolean {
  const { queryRank, indexer } = latentAttention ?? {};
  const indexRows = indexer ? indexer.heads * indexer.headSize : 0;
  return ({ part, role, columns, rows }) => {
    if (role !== 'other') return false;
    if (part === 'shared-experts') return true;
    if (part !== 'attention' || !latentAttention) return false;
    return columns === hiddenSize || (columns === queryRank && rows === indexRows);
  };
}
