import type { Architecture, Experts } from '../../catalog/models/architecture.ts';
import type { Layer } from './layer.ts';
import { matrix, small, type Tensor, type TensorPart } from './tensor.ts';

/**
 * Returns the tensors of a layer's feed-forward part with its norms: dense,
 * experts with their router, or both. All experts are stored, however few work on one token.
 *
 * @example a layer of Mixtral 8x7B: 8 experts × 3 × 4096 × 14336 weights, a
 * router of 8 × 4096 and a norm.
 */
export function feedForwardTensors(architecture: Architecture, layer: Layer): readonly Tensor[] {
  const { hiddenSize, feedForward, experts, postNorms } = architecture;
  const { denseSize, experts: hasExperts } = layer.channel;
  if (denseSize === 0 && !hasExperts) return [];
  const normSize = hiddenSize * (architecture.norms === 'layer' ? 2 : 1);
  const tensors: Tensor[] = [
    small(layer.index, normSize),
    ...(postNorms ? [small(layer.index, hiddenSize)] : []),
  ];
  if (denseSize > 0 && feedForward) {
    tensors.push(
      ...feedForwardMatrices(layer.index, {
        part: 'dense',
        input: hiddenSize,
        inner: denseSize,
        copies: 1,
        gated: feedForward.gated,
        fused: feedForward.fused ?? false,
        bias: feedForward.bias ?? false,
      }),
    );
  }
  if (hasExperts && experts) {
    tensors.push(...expertTensors(hiddenSize, experts, layer.index));
    // Gemma 4 normalises the dense and the expert branch separately, and scales the router's input.
    if (experts.besideDense) tensors.push(small(layer.index, hiddenSize * 4));
  }
  return tensors;
}

function expertTensors(hiddenSize: number, experts: Experts, layer: number): readonly Tensor[] {
  const gated = experts.gated ?? true;
  const shared = experts.sharedSize ?? 0;
  const input = experts.latentSize ?? hiddenSize;
  const tensors: Tensor[] = [
    small(layer, hiddenSize * experts.count),
    ...feedForwardMatrices(layer, {
      part: 'experts',
      input,
      inner: experts.size,
      copies: experts.count,
      gated,
      fused: false,
      bias: experts.bias ?? false,
    }),
  ];
  if (experts.routerBias) tensors.push(small(layer, experts.count));
  if (experts.latentSize) {
    tensors.push(
      matrix('other', 'shared-experts', layer, hiddenSize, experts.latentSize),
      matrix('other', 'shared-experts', layer, experts.latentSize, hiddenSize),
    );
  }
  if (shared > 0) {
    tensors.push(
      ...feedForwardMatrices(layer, {
        part: 'shared-experts',
        input: hiddenSize,
        inner: shared,
        copies: 1,
        gated,
        fused: false,
        bias: false,
      }),
    );
    if (experts.sharedGate) tensors.push(small(layer, hiddenSize));
  }
  return tensors;
}

interface FeedForwardShape {
  readonly part: TensorPart;
  readonly input: number;
  readonly inner: number;
  readonly copies: number;
  readonly gated: boolean;
  readonly fused: boolean;
  readonly bias: boolean;
}

function feedForwardMatrices(layer: number, shape: FeedForwardShape): readonly Tensor[] {
  const { part, input, inner, copies, gated, fused, bias } = shape;
  const tensors: Tensor[] = [];
  if (gated && !fused) {
    tensors.push(matrix('feed-forward-gate', part, layer, input, inner, copies));
  }
  const upRows = gated && fused ? inner * 2 : inner;
  tensors.push(
    matrix('feed-forward-up', part, layer, input, upRows, copies),
    matrix('feed-forward-down', part, layer, inner, input, copies),
  );
  if (bias) tensors.push(small(layer, (inner * (gated ? 2 : 1) + input) * copies));
  return tensors;
}
