import type { Recurrent } from '../../catalog/models/architecture.ts';
import { matrix, small, type Tensor } from './tensor.ts';

/**
 * Returns the tensors of a recurrent token mixer (without the norm before it).
 *
 * @source the shapes in the Qwen3.5 and Nemotron-H builders of llama.cpp; kimi_k3.py of ai-dynamo/aiconfigurator.
 * @example Qwen3.5 27B, gated delta net with 16 key and 48 value heads of 128: input 10,240 × 5120, gate 6144 × 5120,
 * two of 48 × 5120, output 5120 × 6144, and 41,184 weights in small tensors.
 */
export function recurrentTensors(hiddenSize: number, recurrent: Recurrent, layer: number): readonly Tensor[] {
  switch (recurrent.kind) {
    case 'mamba-2':
      return mambaTensors(hiddenSize, recurrent, layer);
    case 'kimi-delta-attention':
      return kimiDeltaTensors(hiddenSize, recurrent, layer);
    case 'gated-delta-net':
      return deltaNetTensors(hiddenSize, recurrent, layer);
  }
}

/** Queries, keys, values and gate of the same width; the decay is made through a vector as wide as one head. */
function kimiDeltaTensors(
  hiddenSize: number,
  { heads, headSize, convolution }: Extract<Recurrent, { kind: 'kimi-delta-attention' }>,
  layer: number,
): readonly Tensor[] {
  const width = heads * headSize;
  return [
    matrix('attention-query-key-value', 'recurrent', layer, hiddenSize, 3 * width),
    matrix('other', 'recurrent', layer, hiddenSize, width),
    matrix('other', 'recurrent', layer, hiddenSize, heads + headSize),
    matrix('other', 'recurrent', layer, headSize, width),
    matrix('other', 'recurrent', layer, width, hiddenSize),
    small(layer, convolution * 3 * width),
    // Decay of each head, bias of the time step, norm before the output.
    small(layer, heads + width + headSize),
  ];
}

function deltaNetTensors(
  hiddenSize: number,
  net: Extract<Recurrent, { kind: 'gated-delta-net' }>,
  layer: number,
): readonly Tensor[] {
  const keys = net.keyHeads * net.keyHeadSize;
  const values = net.valueHeads * net.valueHeadSize;
  const inputs = keys * 2 + values;
  return [
    matrix('attention-query-key-value', 'recurrent', layer, hiddenSize, inputs),
    matrix('other', 'recurrent', layer, hiddenSize, values),
    matrix('other', 'recurrent', layer, hiddenSize, net.valueHeads),
    matrix('other', 'recurrent', layer, hiddenSize, net.valueHeads),
    matrix('other', 'recurrent', layer, values, hiddenSize),
    small(layer, net.convolution * inputs),
    small(layer, net.valueHeads * 2 + net.valueHeadSize),
  ];
}

function mambaTensors(
  hiddenSize: number,
  mamba: Extract<Recurrent, { kind: 'mamba-2' }>,
  layer: number,
): readonly Tensor[] {
  const inner = mamba.heads * mamba.headSize;
  const groups = mamba.groups * mamba.stateSize;
  const convolved = inner + 2 * groups;
  return [
    matrix('other', 'recurrent', layer, hiddenSize, inner + convolved + mamba.heads),
    matrix('other', 'recurrent', layer, inner, hiddenSize),
    small(layer, (mamba.convolution + 1) * convolved),
    // Time step bias, decay and skip for each head, then the norm before the output.
    small(layer, mamba.heads * 3 + inner),
  ];
}
