import type { Layer } from '../../model/layer.ts';
import type { TensorPart, TensorRole } from '../../model/tensor.ts';
import type { LayerDevices } from '../../plan/llama-cpp-placement.ts';
import { compute, projected, sum, type GraphBuilder } from './graph-builder.ts';
import { elementwise, pickedRows, product, result, view, weight, type GraphTensor } from './graph-tensor.ts';

/**
 * Returns the result of a layer's feed-forward part before it is added to the
 * stream: dense, experts with any shared experts, or both.
 *
 * @source build_ffn and build_moe_ffn in llama-graph.cpp, llm_build_ffn and
 * llm_build_moe_ffn in ik_llama.cpp.
 * @example Llama 3.1 8B, 512 tokens: 4 steps, the three inner ones of 14,336 × 512 numbers (28 MiB), the result of
 * 4096 × 512 (8 MiB).
 */
export function feedForward(
  builder: GraphBuilder,
  layer: Layer,
  normed: GraphTensor,
  devices: LayerDevices,
): GraphTensor {
  const { experts } = builder.architecture;
  const { denseSize } = layer.channel;
  const parts: GraphTensor[] = [];
  const dense = (size: number, part: TensorPart, gated: boolean): GraphTensor =>
    denseFeedForward(builder, normed, { size, part, gated, device: devices.layer, layer: layer.index });
  if (layer.channel.experts && experts) {
    parts.push(expertFeedForward(builder, normed, devices, layer.index));
    if (experts.sharedSize) {
      parts.push(dense(experts.sharedSize, 'shared-experts', experts.gated ?? true));
    }
  }
  if (denseSize > 0) {
    parts.push(dense(denseSize, 'dense', builder.architecture.feedForward?.gated ?? true));
  }
  return parts.reduce(sum);
}

interface DenseShape {
  readonly size: number;
  readonly part: TensorPart;
  readonly gated: boolean;
  readonly device: number;
  readonly layer: number;
}

function denseFeedForward(
  builder: GraphBuilder,
  normed: GraphTensor,
  { size, part, gated, device, layer }: DenseShape,
): GraphTensor {
  const { hiddenSize } = builder.architecture;
  const isFused = gated && (builder.architecture.feedForward?.fused ?? false);
  const times = (role: TensorRole, tensor: GraphTensor, rows: number): GraphTensor =>
    projected(builder, device, tensor, rows, { role, part, layer });
  const up = times('feed-forward-up', normed, isFused ? size * 2 : size);
  const inner = isFused
    ? result([size, normed.shape[1], 1], [up])
    : gated
      ? result(up.shape, [times('feed-forward-gate', normed, size), up])
      : elementwise(up);
  return times('feed-forward-down', inner, hiddenSize);
}

function expertFeedForward(
  builder: GraphBuilder,
  normed: GraphTensor,
  devices: LayerDevices,
  layer: number,
): GraphTensor {
  const { architecture, plan } = builder;
  const { experts, hiddenSize } = architecture;
  if (!experts) return normed;
  const { count, perToken, size, latentSize } = experts;
  const tokens = normed.shape[1];
  const { chosen, shares } = routed(builder, normed, devices.layer);
  const width = latentSize ?? hiddenSize;
  const entering = latentSize ? projected(builder, devices.layer, normed, latentSize) : normed;
  const matrix = (role: TensorRole, columns: number, rows: number): GraphTensor =>
    builder.matrix(devices.experts, { role, part: 'experts', layer, columns, rows, copies: count });
  const perExpert = (rows: number, sources: readonly GraphTensor[]): GraphTensor =>
    result([rows, perToken, tokens], [...sources, chosen], { stagingBatch: tokens });
  const one = view(entering, [width, 1, tokens]);
  const up = matrix('feed-forward-up', width, size);
  const inner = (): GraphTensor => {
    if (experts.gated === false) return elementwise(perExpert(size, [up, one]));
    const gate = matrix('feed-forward-gate', width, size);
    if (builder.isFork && plan.fusedExperts) return perExpert(size, [up, gate, one]);
    const opened = perExpert(size, [up, one]);
    return result(opened.shape, [perExpert(size, [gate, one]), opened]);
  };
  const down = perExpert(width, [matrix('feed-forward-down', size, width), inner()]);
  const weighted = elementwise(down, shares);
  const parts = Array.from({ length: perToken }, () => view(weighted, [width, tokens, 1]));
  const mixed = builder.isFork ? result([width, tokens, 1], parts.slice(0, 1)) : summedParts(builder, parts);
  return latentSize ? projected(builder, devices.layer, mixed, hiddenSize) : mixed;
}

function summedParts(builder: GraphBuilder, parts: readonly GraphTensor[]): GraphTensor {
  compute(builder, ...parts);
  return parts.reduce((total, part) => result(total.shape, [total, part], { inPlace: true }));
}

/** The router: which experts each token goes to, and with which share each of them counts. */
function routed(
  builder: GraphBuilder,
  normed: GraphTensor,
  device: number,
): { readonly chosen: GraphTensor; readonly shares: GraphTensor } {
  const { experts } = builder.architecture;
  const count = experts?.count ?? 0;
  const perToken = experts?.perToken ?? 0;
  const tokens = normed.shape[1];
  const chances = elementwise(product(weight(device), normed, count));
  const scored = experts?.routerBias ? elementwise(chances, weight(device)) : chances;
  const sorted = result(scored.shape, [scored]);
  const chosen = view(sorted, [perToken, tokens, 1]);
  const picked = pickedRows(view(chances, [1, count, tokens]), chosen, [1, perToken, tokens]);
  const flat = view(picked, [perToken, tokens, 1]);
  const shares = elementwise(flat, result([1, tokens, 1], [flat]));
  return { chosen, shares: view(shares, [1, perToken, tokens]) };
}
