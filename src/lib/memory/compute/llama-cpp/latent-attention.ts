import type { LatentAttention } from '../../../catalog/models/architecture.ts';
import { MEBIBYTE } from '../../../units/bytes.ts';
import { compute, normalised, projected, type GraphBuilder } from './graph-builder.ts';
import { cache, elementwise, result, stored, view, type GraphTensor } from './graph-tensor.ts';
import { expandedAttention, promptAttention, type LatentParts } from './latent-expansion.ts';

/** Tokens from which ik_llama.cpp computes a prompt with expanded keys and values. */
const PROMPT_TOKENS = 128;

/**
 * Returns the result of a latent attention layer before it is added to the
 * stream. llama.cpp works on the compressed vectors. ik_llama.cpp has modes
 * (`-mla`): 0 expands the cache itself; 1 works on the compressed vectors; 2
 * and 3 with flash attention expand keys and values for each prompt, in chunks
 * of heads that `-amb` limits.
 *
 * @source build_deepseek2 in ik_llama.cpp (llama.cpp at e1164e1f, 2025-07-19)
 * and src/models/deepseek2.cpp of llama.cpp.
 * @example DeepSeek R1, 512 tokens: the queries of 128 heads × (512 + 64) numbers on the compressed vectors are the
 * largest tensor, 144 MiB; without flash attention and with 8192 cells it is the scores, 2048 MiB.
 */
export function latentAttention(
  builder: GraphBuilder,
  latent: LatentAttention,
  normed: GraphTensor,
  device: number,
): GraphTensor {
  const { hiddenSize } = builder.architecture;
  const parts = latentParts(builder, latent, normed, device);
  const mode = latentMode(builder);
  const mixed = mixedHeads(builder, parts, mode);
  compute(builder, mixed);
  return projected(builder, device, mixed, hiddenSize);
}

function mixedHeads(builder: GraphBuilder, parts: LatentParts, mode: 0 | 1 | 2 | 3): GraphTensor {
  if (mode === 0) return expandedAttention(builder, parts);
  const { latent, device, turnedKeys, compressed } = parts;
  const { tokens, cells, keyBytes } = builder;
  const width = latent.keyValueRank + latent.rotaryHeadSize;
  const keyCache = cache(device, width, cells.full, keyBytes);
  const transposed =
    mode === 1 && !builder.usesFlashAttention
      ? cache(device, cells.full, latent.keyValueRank, builder.valueBytes)
      : undefined;
  if (transposed) compute(builder, stored(view(compressed), transposed));
  compute(builder, stored(result([width, tokens, 1], [view(turnedKeys), compressed]), keyCache));
  const isPrompt = mode > 1 && builder.usesFlashAttention && tokens >= PROMPT_TOKENS;
  return isPrompt
    ? promptAttention(builder, parts, keyCache)
    : compressedAttention(builder, parts, { keyCache, transposed });
}

function latentMode(builder: GraphBuilder): 0 | 1 | 2 | 3 {
  if (builder.plan.latentCache === 'expanded') return 0;
  return builder.plan.latentMode ?? 1;
}

function latentParts(
  builder: GraphBuilder,
  latent: LatentAttention,
  normed: GraphTensor,
  device: number,
): LatentParts {
  const { tokens, positions } = builder;
  const { heads, queryRank, keyValueRank, rotaryHeadSize, contentHeadSize } = latent;
  const shrunk = queryRank
    ? normalised(builder, projected(builder, device, normed, queryRank), device)
    : normed;
  const queries = projected(builder, device, shrunk, heads * (contentHeadSize + rotaryHeadSize));
  const joint = projected(builder, device, normed, keyValueRank + rotaryHeadSize);
  const turn = (part: GraphTensor): GraphTensor => result(part.shape, [part, positions], { inPlace: true });
  return {
    latent,
    device,
    contentQueries: view(queries, [contentHeadSize, heads, tokens]),
    turnedQueries: turn(view(queries, [rotaryHeadSize, heads, tokens])),
    turnedKeys: turn(view(joint, [rotaryHeadSize, 1, tokens])),
    compressed: normalised(builder, view(joint, [keyValueRank, tokens, 1]), device),
  };
}

interface LatentCaches {
  readonly keyCache: GraphTensor;
  readonly transposed: GraphTensor | undefined;
}

function compressedAttention(
  builder: GraphBuilder,
  { latent, device, contentQueries, turnedQueries }: LatentParts,
  { keyCache, transposed }: LatentCaches,
): GraphTensor {
  const { tokens, cells, keyBytes, masks } = builder;
  const { heads, keyValueRank, rotaryHeadSize, contentHeadSize, valueHeadSize } = latent;
  const absorbed = projected(
    builder,
    device,
    view(contentQueries, [contentHeadSize, tokens, heads]),
    keyValueRank,
  );
  const queries = result([keyValueRank + rotaryHeadSize, tokens, heads], [view(turnedQueries), absorbed]);
  const known = view(keyCache);
  const mixed = builder.usesFlashAttention
    ? view(result([keyValueRank, heads, tokens], [queries, known, view(keyCache), masks.full]), [
        keyValueRank,
        tokens,
        heads,
      ])
    : scoredHeads(
        builder,
        latent,
        queries,
        known,
        transposed
          ? view(transposed)
          : result([cells.full, keyValueRank, 1], [view(keyCache)], { elementBytes: keyBytes }),
      );
  const values = projected(builder, device, mixed, valueHeadSize);
  const joined = result([valueHeadSize, heads, tokens], [view(values)]);
  return view(joined, [valueHeadSize * heads, tokens, 1]);
}

/** Scores and their use without flash attention: all heads at once or, with `-amb`, a few at a time. */
function scoredHeads(
  builder: GraphBuilder,
  { heads, keyValueRank }: LatentAttention,
  queries: GraphTensor,
  keys: GraphTensor,
  values: GraphTensor,
): GraphTensor {
  const { tokens, cells, masks, plan } = builder;
  const limit = plan.attentionBatchMebibytes ?? 0;
  const scoreMebibytes = Math.floor((cells.full * tokens * heads * 4) / MEBIBYTE);
  const steps = limit > 0 && limit < scoreMebibytes ? Math.min(Math.ceil(scoreMebibytes / limit), heads) : 1;
  const perStep = Math.ceil(heads / steps);
  let all: GraphTensor | undefined;
  for (let first = 0; first < heads; first += perStep) {
    const count = Math.min(perStep, heads - first);
    const asked = steps === 1 ? queries : view(queries, [queries.shape[0], tokens, count]);
    const scores = result([cells.full, tokens, count], [keys, asked]);
    const mixed = result([keyValueRank, tokens, count], [values, elementwise(scores, masks.full)]);
    all = all ? result([keyValueRank, tokens, first + count], [all, mixed]) : mixed;
    if (steps > 1) compute(builder, all);
  }
  return all ?? queries;
}
