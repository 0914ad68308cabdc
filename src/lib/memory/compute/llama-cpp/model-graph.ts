import type { CacheShape } from '../../cache/cache-cells.ts';
import { layersOf, type Layer } from '../../model/layer.ts';
import type { InferencePlan } from '../../plan/inference-plan.ts';
import {
  layerDevices,
  outputDevice,
  representativeLayers,
  type LayerDevices,
} from '../../plan/llama-cpp-placement.ts';
import { feedForward } from './feed-forward.ts';
import { compute, graphBuilder, normalised, projected, sum, type GraphBuilder } from './graph-builder.ts';
import { input, pickedRows, weight, type GraphTensor } from './graph-tensor.ts';
import { latentAttention } from './latent-attention.ts';
import { recurrentMixer } from './recurrent.ts';
import { softmaxAttention } from './softmax.ts';

/**
 * Returns the steps in which llama.cpp computes a micro-batch of a model, in its order: embedded tokens, layers, logits.
 * `outputs` is the number of tokens that get logits: 1 or more. Of layers that repeat, only the first two and the last
 * are built, since the others use the same memory again.
 *
 * @throws {ArchitectureError} when the configuration contradicts itself.
 * @throws {NotModelledError} when no formula covers a layer.
 * @source the builders in llama.cpp's src/models and in ik_llama.cpp's llama.cpp.
 * @example Llama 3.1 8B, micro-batch 512: 91 steps, as many as with 80 layers. The last is the logits, 128,256 × 512
 * numbers or 250.5 MiB.
 */
export function modelGraph(plan: InferencePlan & CacheShape, outputs: number): readonly GraphTensor[] {
  const builder = graphBuilder(plan);
  const { architecture, tokens, accelerators } = builder;
  const placement = plan.placement ?? {};
  const devices = layerDevices(architecture.layers, placement);
  const all = layersOf(architecture);
  // With pipelining the copies of every layer's inputs are kept, so no layer can be left out.
  const layers = (placement.pipelineCopies ?? 1) > 1 ? all : representativeLayers(all, devices);
  let stream = pickedRows(weight(accelerators), input(tokens), [architecture.hiddenSize, tokens, 1]);
  layers.forEach((layer, place) => {
    const picked = place === layers.length - 1 ? input(outputs) : undefined;
    const at = devices[layer.index] ?? { layer: 0, experts: 0 };
    stream = layerResult(builder, layer, { stream, picked, devices: at });
  });
  const output = outputDevice(placement);
  const logits = projected(
    builder,
    output,
    normalised(builder, stream, output),
    architecture.vocabularySize,
    { role: 'output', part: 'output' },
  );
  compute(builder, logits);
  return builder.graph.steps;
}

interface LayerInputs {
  readonly stream: GraphTensor;
  /** Which tokens get logits; the others are dropped here. Only in the last layer. */
  readonly picked: GraphTensor | undefined;
  readonly devices: LayerDevices;
}

function layerResult(
  builder: GraphBuilder,
  layer: Layer,
  { stream, picked, devices }: LayerInputs,
): GraphTensor {
  const mixed = mixedTokens(builder, layer, stream, devices.layer);
  const rows = (tensor: GraphTensor): GraphTensor =>
    picked ? pickedRows(tensor, picked, [tensor.shape[0], picked.shape[0], 1]) : tensor;
  const kept = rows(stream);
  const after = mixed ? sum(post(builder, rows(mixed), devices.layer), kept) : kept;
  if (layer.channel.denseSize === 0 && !layer.channel.experts) return after;
  const normed = normalised(builder, after, devices.layer);
  return sum(post(builder, feedForward(builder, layer, normed, devices), devices.layer), after);
}

/** Gemma and GLM normalise the result of a part before they add it. */
function post(builder: GraphBuilder, tensor: GraphTensor, device: number): GraphTensor {
  return builder.architecture.postNorms ? normalised(builder, tensor, device) : tensor;
}

function mixedTokens(
  builder: GraphBuilder,
  layer: Layer,
  stream: GraphTensor,
  device: number,
): GraphTensor | undefined {
  const { mixer, index } = layer;
  if (mixer.kind === 'none') return undefined;
  const normed = normalised(builder, stream, device);
  switch (mixer.kind) {
    case 'latent':
      return latentAttention(builder, mixer.latent, normed, device);
    case 'recurrent':
      return recurrentMixer(builder, mixer.recurrent, normed, device);
    default:
      return softmaxAttention(builder, mixer, normed, { device, layer: index });
  }
}
