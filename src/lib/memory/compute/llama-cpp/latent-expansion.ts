import type { LatentAttention } from '../../../catalog/models/architecture.ts';
import { MEBIBYTE } from '../../../units/bytes.ts';
import { compute, projected, type GraphBuilder } from './graph-builder.ts';
import { cache, cast, elementwise, result, stored, view, type GraphTensor } from './graph-tensor.ts';

/** The parts of latent attention before queries meet keys. */
export interface LatentParts {
  readonly latent: LatentAttention;
  readonly device: number;
  readonly contentQueries: GraphTensor;
  readonly turnedQueries: GraphTensor;
  readonly turnedKeys: GraphTensor;
  readonly compressed: GraphTensor;
}

const HALF_BYTES = 2;

/**
 * Returns the mixed values of all heads for a prompt, in ik_llama.cpp's modes 2 and 3 with flash
 * attention. The compressed cache is expanded to keys and values a few heads
 * at a time, in 32 bits and then 16. The 16-bit keys and values of all heads
 * stay until the end, so the limit `-amb` saves only part of the memory.
 *
 * @source build_deepseek2 in ik_llama.cpp (llama.cpp at e1164e1f, 2025-07-19).
 * @example DeepSeek V3, 32,768 cells, 512 tokens, `-amb 512`: 8 chunks of 512 MiB
 * in 32 bits, 2560 MiB in 16 bits and the rest: 3425 MiB, as its log prints.
 */
export function promptAttention(
  builder: GraphBuilder,
  parts: LatentParts,
  keyCache: GraphTensor,
): GraphTensor {
  const { latent, device, contentQueries, turnedQueries } = parts;
  const { tokens, cells, masks } = builder;
  const { heads, rotaryHeadSize, contentHeadSize, valueHeadSize } = latent;
  const keySize = contentHeadSize + rotaryHeadSize;
  const perStep = headsPerStep(builder, parts);
  // Accelerators can only take 16 bits here; the processor keeps the precision of the cache.
  const bytes = builder.accelerators === 0 ? builder.keyBytes : HALF_BYTES;
  const rotary = view(keyCache, [rotaryHeadSize, cells.full, 1]);
  const repeated = result(
    [rotaryHeadSize, cells.full, perStep],
    [builder.keyBytes === bytes ? rotary : cast(rotary, bytes)],
    { elementBytes: bytes },
  );
  const queries = view(result([keySize, heads, tokens], [turnedQueries, contentQueries]), [
    keySize,
    tokens,
    heads,
  ]);
  compute(builder, queries);
  const expansion = builder.matrix(device, {
    role: 'other',
    part: 'attention',
    columns: latent.keyValueRank,
    rows: heads * (contentHeadSize + valueHeadSize),
  });
  let all: GraphTensor | undefined;
  for (let first = 0; first < heads; first += perStep) {
    const expanded = result(
      [perStep * (contentHeadSize + valueHeadSize), cells.full, 1],
      [view(expansion), view(keyCache)],
    );
    const values = cast(view(expanded, [valueHeadSize, cells.full, perStep]), bytes);
    const contents = cast(view(expanded, [contentHeadSize, cells.full, perStep]), bytes);
    compute(builder, contents, values);
    const keys = result([keySize, cells.full, perStep], [repeated, contents], {
      elementBytes: bytes,
    });
    compute(builder, keys);
    const asked = view(queries, [keySize, tokens, perStep]);
    const mixed = view(result([valueHeadSize, perStep, tokens], [asked, keys, values, masks.full]), [
      valueHeadSize * perStep,
      tokens,
      1,
    ]);
    all = all ? result([valueHeadSize * (first + perStep), tokens, 1], [all, mixed]) : mixed;
  }
  return all ?? queries;
}

/** The number of heads is halved until a chunk of 32-bit keys and values is within the limit. */
function headsPerStep(builder: GraphBuilder, { latent }: LatentParts): number {
  const { contentHeadSize, valueHeadSize } = latent;
  const limit = builder.plan.attentionBatchMebibytes ?? 0;
  let { heads } = latent;
  let chunk = Math.floor((heads * (contentHeadSize + valueHeadSize) * builder.cells.full * 4) / MEBIBYTE);
  while (limit > 0 && chunk > limit && heads % 2 === 0) {
    heads /= 2;
    chunk = Math.floor(chunk / 2);
  }
  return heads;
}

/**
 * Returns the mixed values of all heads where the cache itself has expanded keys and values, as in
 * llama.cpp before April 2025 and in mode 0 of ik_llama.cpp.
 *
 * @source build_deepseek2 in ik_llama.cpp (llama.cpp at e1164e1f, 2025-07-19).
 * @example DeepSeek R1, 512 tokens: the expanded keys and values of 128 heads × 256 numbers take 64 MiB.
 */
export function expandedAttention(builder: GraphBuilder, parts: LatentParts): GraphTensor {
  const { latent, device, contentQueries, turnedQueries, turnedKeys, compressed } = parts;
  const { tokens, cells, masks, usesFlashAttention } = builder;
  const { heads, rotaryHeadSize, contentHeadSize, valueHeadSize } = latent;
  const keySize = contentHeadSize + rotaryHeadSize;
  const expanded = projected(builder, device, compressed, heads * (contentHeadSize + valueHeadSize));
  const contents = view(expanded, [contentHeadSize, heads, tokens]);
  const values = view(
    result([valueHeadSize, heads, tokens], [view(expanded, [valueHeadSize, heads, tokens])]),
    [valueHeadSize * heads, tokens, 1],
  );
  const queries = result([keySize, heads, tokens], [contentQueries, turnedQueries]);
  const repeated = result([rotaryHeadSize, heads, tokens], [turnedKeys, turnedQueries]);
  const keys = result([keySize, heads, tokens], [contents, repeated]);
  compute(builder, queries, keys, values);
  const keyCache = cache(device, keySize * heads, cells.full, builder.keyBytes);
  const valueCache = cache(device, valueHeadSize * heads, cells.full, builder.valueBytes);
  compute(builder, stored(keys, keyCache), stored(usesFlashAttention ? values : view(values), valueCache));
  const asked = view(queries, [keySize, tokens, heads]);
  if (usesFlashAttention) {
    const mixed = result(
      [valueHeadSize, heads, tokens],
      [asked, view(keyCache), view(valueCache), masks.full],
    );
    return view(mixed, [valueHeadSize * heads, tokens, 1]);
  }
  const scores = result([cells.full, tokens, heads], [view(keyCache), asked]);
  const mixed = result([valueHeadSize, tokens, heads], [view(valueCache), elementwise(scores, masks.full)]);
  return result([valueHeadSize * heads, tokens, 1], [view(mixed)]);
}
