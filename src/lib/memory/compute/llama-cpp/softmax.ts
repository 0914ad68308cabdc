import type { SoftmaxMixer } from '../../model/layer.ts';
import { compute, normalised, projected, type GraphBuilder } from './graph-builder.ts';
import { cache, elementwise, result, stored, view, weight, type GraphTensor } from './graph-tensor.ts';

/**
 * Returns the result of a softmax attention layer before it is added to the stream. Without flash attention the largest
 * tensor is the scores: one for every head, token and cell.
 *
 * @source build_attn and build_attn_mha in llama-graph.cpp of ggml-org/llama.cpp.
 * @example Qwen3 32B with 64 heads, 512 tokens and 40,960 cells has 5120 MiB of scores; Llama 3.1 8B with 32 heads, 512
 * tokens and 8192 cells has 512 MiB.
 */
export function softmaxAttention(
  builder: GraphBuilder,
  mixer: SoftmaxMixer,
  normed: GraphTensor,
  { device, layer }: { readonly device: number; readonly layer: number },
): GraphTensor {
  const { tokens, architecture, positions } = builder;
  const { heads, keyValueHeads, headSize, valueHeadSize } = mixer;
  const details = architecture.attention;
  const isGated = details?.outputGate === 'full';
  const project = (rows: number): GraphTensor => {
    const plain = projected(builder, device, normed, rows);
    return details?.bias ? elementwise(plain, weight(device)) : plain;
  };
  const wide = project(heads * headSize * (isGated ? 2 : 1));
  let queries = view(wide, [headSize, heads, tokens]);
  let keys = view(project(keyValueHeads * headSize), [headSize, keyValueHeads, tokens]);
  const values = project(keyValueHeads * valueHeadSize);
  if (details?.queryKeyNorm) {
    queries = normalised(builder, queries, device);
    keys = normalised(builder, keys, device);
  }
  const gate = isGated ? result([heads * headSize, tokens, 1], [view(wide)]) : undefined;
  const turnedQueries = elementwise(queries, positions);
  const turnedKeys = elementwise(keys, positions);
  compute(builder, turnedQueries, turnedKeys, values);

  const mixed = attended(builder, mixer, { turnedQueries, turnedKeys, values }, device);
  compute(builder, mixed);
  const gated = gate ? elementwise(mixed, elementwise(gate)) : mixed;
  return projected(builder, device, gated, architecture.hiddenSize, {
    role: 'attention-output',
    part: 'attention',
    layer,
  });
}

interface Projected {
  readonly turnedQueries: GraphTensor;
  readonly turnedKeys: GraphTensor;
  readonly values: GraphTensor;
}

function attended(
  builder: GraphBuilder,
  mixer: SoftmaxMixer,
  { turnedQueries, turnedKeys, values }: Projected,
  device: number,
): GraphTensor {
  const { tokens, keyBytes, valueBytes, usesFlashAttention } = builder;
  const { heads, keyValueHeads, headSize, valueHeadSize } = mixer;
  const isSliding = mixer.kind === 'sliding';
  const cells = isSliding ? builder.cells.sliding : builder.cells.full;
  const mask = isSliding ? builder.masks.sliding : builder.masks.full;
  const keyCache = cache(device, keyValueHeads * headSize, cells, keyBytes);
  const valueCache = cache(device, keyValueHeads * valueHeadSize, cells, valueBytes);
  compute(
    builder,
    stored(view(turnedKeys, [keyValueHeads * headSize, tokens, 1]), keyCache),
    stored(usesFlashAttention ? values : view(values), valueCache),
  );
  const asked = view(turnedQueries, [headSize, tokens, heads]);
  const known = [view(keyCache), view(valueCache)] as const;
  if (usesFlashAttention) {
    const mixed = result([valueHeadSize, heads, tokens], [asked, ...known, mask]);
    return view(mixed, [valueHeadSize * heads, tokens, 1]);
  }
  const scores = result([cells, tokens, heads], [known[0], asked]);
  const weights = elementwise(scores, mask);
  const mixed = result([valueHeadSize, tokens, heads], [known[1], weights]);
  return result([valueHeadSize * heads, tokens, 1], [view(mixed)]);
}
