import type { Recurrent } from '../catalog/architecture.ts';
import { matrix, small, type Tensor } from './tensor.ts';

/**
 * Returns the tensors of a recurrent token mixer (without the norm before it).
 * Shapes: the Qwen3.5 and Nemotron-H builders of llama.cpp.
 * Example: Qwen3.5 27B, gated delta net with 16 key and 48 value heads of 128:
 * input 10,240 × 5120, gate 6144 × 5120, output 5120 × 6144 and small ones.
 */
export function recurrentTensors(hiddenSize: number, recurrent: Recurrent, layer: number): readonly Tensor[] {
  return recurrent.kind === 'mamba-2'
    ? mambaTensors(hiddenSize, recurrent, layer)
    : deltaNetTensors(hiddenSize, recurrent, layer);
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
