import type { Recurrent } from '../../catalog/models/architecture.ts';

const STATE_BYTES = 4;

/**
 * Returns the bytes of state that one recurrent layer keeps for one sequence: the last inputs
 * of the convolution and the state matrix, in 32-bit numbers.
 *
 * @source llama-memory-recurrent.cpp and llama-hparams.cpp (n_embd_r, n_embd_s)
 * of ggml-org/llama.cpp; kimi_k3.py of ai-dynamo/aiconfigurator.
 * @example Qwen3.5 27B (16 key and 48 value heads of 128, convolution 4):
 * 4 × (3 × 10,240 + 48 × 128 × 128) = 3,268,608 bytes; 48 layers: 149.6 MiB.
 */
export function recurrentStateBytes(recurrent: Recurrent): number {
  const lastInputs = recurrent.convolution - 1;
  if (recurrent.kind === 'mamba-2') {
    const inner = recurrent.heads * recurrent.headSize;
    const convolved = inner + 2 * recurrent.groups * recurrent.stateSize;
    return STATE_BYTES * (lastInputs * convolved + recurrent.stateSize * inner);
  }
  if (recurrent.kind === 'kimi-delta-attention') {
    const { heads, headSize } = recurrent;
    return STATE_BYTES * (lastInputs * 3 * heads * headSize + heads * headSize * headSize);
  }
  const { keyHeads, valueHeads, keyHeadSize, valueHeadSize } = recurrent;
  const convolved = 2 * keyHeads * keyHeadSize + valueHeads * valueHeadSize;
  return STATE_BYTES * (lastInputs * convolved + valueHeads * keyHeadSize * valueHeadSize);
}
