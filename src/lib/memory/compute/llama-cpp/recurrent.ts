import type { Recurrent } from '../../../catalog/models/architecture.ts';
import { NotModelledError } from '../../model/not-modelled.ts';
import { compute, normalised, projected, type GraphBuilder } from './graph-builder.ts';
import {
  cache,
  elementwise,
  pickedRows,
  result,
  stored,
  input,
  view,
  weight,
  type GraphTensor,
} from './graph-tensor.ts';

/** The sizes that the modelled kinds of recurrent layer share. */
interface RecurrentSizes {
  /** Numbers a token that go through the convolution. */
  readonly convolved: number;
  /** Numbers a token that the state gives, before the output projection. */
  readonly inner: number;
  /** Numbers in the state of one sequence. */
  readonly state: number;
  /** Tokens under the convolution. */
  readonly convolution: number;
  /** Numbers a token that control the state and skip the convolution: decay, time step. */
  readonly beside: number;
}

/**
 * Returns the result of a recurrent layer before it is added to the stream: a
 * short convolution, then a state that each token updates. Each token drafted
 * ahead keeps one more state to fall back to.
 *
 * @throws {NotModelledError} for Kimi Delta Attention.
 * @source build_layer_attn_linear in src/models/qwen35.cpp and
 * delta-net-base.cpp (fused step), graph-context-mamba.cpp of ggml-org/llama.cpp.
 * @example Qwen3.5 27B, 512 tokens: the convolution's inputs of 512 + 3 rows × 10,240 numbers take 20.1 MiB, the result
 * of 512 × 5120 takes 10 MiB.
 */
export function recurrentMixer(
  builder: GraphBuilder,
  recurrent: Recurrent,
  normed: GraphTensor,
  device: number,
): GraphTensor {
  const { tokens, plan, architecture } = builder;
  const { sequences } = plan;
  const sizes = sizesOf(recurrent);
  const states = 1 + (plan.draftTokens ?? 0);
  const taken = (numbers: number): GraphTensor =>
    pickedRows(view(cache(device, numbers, sequences, 4)), input(sequences), [numbers, sequences, 1]);
  const entering = projected(builder, device, normed, sizes.convolved);
  const gate = projected(builder, device, normed, sizes.inner);
  const beside = elementwise(projected(builder, device, normed, sizes.beside));
  const past = (sizes.convolution - 1) * sizes.convolved;
  const row = tokens + (sizes.convolution - 1) * sequences;
  const joined = result([row, sizes.convolved, 1], [view(taken(past)), view(entering)]);
  compute(builder, stored(view(joined, [past, sequences, 1]), cache(device, past, sequences, 4)));
  const mixed = elementwise(result([sizes.convolved, tokens, 1], [joined, weight(device)]));
  const updated = result(
    [1, sizes.inner * tokens + sizes.state * sequences * states, 1],
    [...inputsOf(recurrent, mixed, tokens), beside, view(taken(sizes.state))],
  );
  compute(
    builder,
    stored(
      view(updated, [sizes.state, sequences * states, 1]),
      cache(device, sizes.state, sequences * states, 4),
    ),
  );
  const put = normalised(builder, view(updated, [sizes.inner, tokens, 1]), device);
  const gated = elementwise(put, elementwise(view(gate)));
  return projected(builder, device, view(gated), architecture.hiddenSize);
}

/** Gated DeltaNet normalises its queries and keys first; Mamba-2 uses the parts as they are. */
function inputsOf(recurrent: Recurrent, mixed: GraphTensor, tokens: number): readonly GraphTensor[] {
  if (recurrent.kind !== 'gated-delta-net') return [view(mixed), view(mixed), view(mixed)];
  const { keyHeads, keyHeadSize } = recurrent;
  const part = view(mixed, [keyHeads * keyHeadSize, tokens, 1]);
  return [result(part.shape, [part]), result(part.shape, [view(mixed, part.shape)]), view(mixed)];
}

function sizesOf(recurrent: Recurrent): RecurrentSizes {
  switch (recurrent.kind) {
    case 'gated-delta-net': {
      const { keyHeads, keyHeadSize, valueHeads, valueHeadSize, convolution } = recurrent;
      const inner = valueHeads * valueHeadSize;
      return {
        convolved: 2 * keyHeads * keyHeadSize + inner,
        inner,
        state: valueHeads * keyHeadSize * valueHeadSize,
        convolution,
        beside: 2 * valueHeads,
      };
    }
    case 'kimi-delta-attention':
      throw new NotModelledError(
        'How much memory llama.cpp works in for Kimi Delta Attention is not known here. vLLM is modelled.',
      );
    case 'mamba-2': {
      const { heads, headSize, groups, stateSize, convolution } = recurrent;
      const inner = heads * headSize;
      return {
        convolved: inner + 2 * groups * stateSize,
        inner,
        state: inner * stateSize,
        convolution,
        beside: heads,
      };
    }
  }
}
