import type { Architecture } from '../../catalog/models/architecture.ts';
import { MEBIBYTE } from '../../units/bytes.ts';
import { exactly, scaledRange, sumOfRanges, type Range } from '../../units/range.ts';
import { kvCacheBytes } from '../cache/kv-cache.ts';
import { computeBuffer } from '../compute/compute-buffer.ts';
import type { Draft, VisionProjector } from '../plan/extras.ts';
import type { InferencePlan } from '../plan/inference-plan.ts';
import { weightBreakdown } from '../weights/weights.ts';

/** A draft's memory in bytes. */
export interface DraftMemory {
  readonly weights: number;
  readonly cache: number;
  /** Number of parts that a tensor split can divide the cache into: the draft's key-value heads; 1 for a latent cache. */
  readonly cacheDivisibleInto: number;
  readonly compute: Range;
}

/** Micro-batch of a draft's own context in llama.cpp. */
const DRAFT_MICRO_BATCH_TOKENS = 512;

/**
 * Returns what drafting takes in addition to the model, in bytes: the draft's weights, a full cache of its own for every
 * sequence, and its working memory.
 *
 * @throws {NotModelledError} when no formula covers the draft's design.
 * @source ggml-org/llama.cpp pull requests 10586 (f16 cache, context of a slot) and 13782 (`--cache-type-k-draft`);
 * vllm-project/vllm pull request 32165 (the draft's cache has the model's precision unless told otherwise).
 * @example One layer of Qwen3.8 27B at 65,536 tokens: 65,536 × 4 heads × 256 × 2 × 2 bytes = 256 MiB of cache, as
 * measured; 515 MiB of working memory where 520 were measured.
 */
export function draftPart(plan: InferencePlan, draft: Draft): DraftMemory {
  const own = draft.kind === 'own-layers' ? draftingLayers(plan.model.architecture, draft.layers) : undefined;
  const isLlamaCpp = plan.runtime === 'llama.cpp';
  const draftPlan: InferencePlan = {
    ...plan,
    // The draft runs in a separate context: on one device, and without a draft of its own.
    placement: {},
    draftTokens: 0,
    model: draft.kind === 'model' ? draft.model : { architecture: own ?? plan.model.architecture },
    precision: draft.kind === 'model' ? draft.precision : plan.precision,
    contextTokens: draft.contextTokens ?? plan.contextTokens,
    keyPrecision: draft.keyPrecision ?? (isLlamaCpp ? 'f16' : plan.keyPrecision),
    valuePrecision: draft.valuePrecision ?? (isLlamaCpp ? 'f16' : plan.valuePrecision),
    ...(isLlamaCpp ? { microBatchTokens: DRAFT_MICRO_BATCH_TOKENS, program: 'llama.cpp' as const } : {}),
  };
  const cache = kvCacheBytes(draftPlan.model, draftPlan);
  const heads = draftPlan.model.architecture.attention?.keyValueHeads;
  const cacheDivisibleInto = heads === undefined ? 1 : lastPositive(heads);
  // vLLM drafts within a step whose activations are counted with the model's own.
  const compute = isLlamaCpp ? computeBuffer(draftPlan) : exactly(0);
  const { bytesByPart, bytes, parameters } = weightBreakdown(draftPlan.model, draftPlan.precision, draftPlan);
  if (!own) {
    const onHost = isLlamaCpp && !draftPlan.model.architecture.tiedEmbeddings ? bytesByPart.embedding : 0;
    return { weights: bytes - onHost, cache, cacheDivisibleInto, compute };
  }
  const layers = bytes - bytesByPart.embedding - bytesByPart.output;
  const layerParameters = parameters - 2 * own.vocabularySize * own.hiddenSize;
  // The matrix that joins a token's embedding with the previous hidden state.
  const joining = (2 * own.hiddenSize ** 2 * own.layers * layers) / layerParameters;
  const joined = isLlamaCpp ? 2 * own.hiddenSize * DRAFT_MICRO_BATCH_TOKENS * 4 : 0;
  return {
    weights: layers + joining,
    cache,
    cacheDivisibleInto,
    compute: sumOfRanges([compute, exactly(joined)]),
  };
}

/**
 * Drafting layers are full layers of the model's last kind, whose embeddings and output layer are the model's own.
 *
 * @source DeepSeek-V3's README_WEIGHTS: 11.5 billion weights of its own in one such layer.
 */
function draftingLayers(architecture: Architecture, layers: number): Architecture {
  const { attention, feedForward, experts } = architecture;
  return {
    ...architecture,
    layers,
    layerPattern: 'F',
    tiedEmbeddings: false,
    ...(attention && {
      attention: { ...attention, keyValueHeads: lastPositive(attention.keyValueHeads) },
    }),
    ...(feedForward && { feedForward: { ...feedForward, size: lastPositive(feedForward.size) } }),
    ...(experts && { experts: { ...experts, firstDenseLayers: 0, everyNthLayer: 1 } }),
  };
}

function lastPositive(value: number | readonly number[]): number {
  return typeof value === 'number' ? value : (value.findLast((count) => count > 0) ?? 1);
}

/** Working memory of vision projectors in published logs, in MiB. */
const PROJECTOR_MEBIBYTES: Range = { low: 33, likely: 248, high: 372 };

/**
 * Returns the working memory of a vision projector in bytes: what was measured for it, else the range of three published
 * logs: 33 MiB (LLaVA 1.6, 336 pixels), 248 (Qwen3-VL, 1472 pixels, flash attention) and 372 (without).
 *
 * @source ollama/ollama issues 2706 and 17482; ggml-org/llama.cpp issue 18181.
 * @example Without a measurement: likely 248 MiB = 260,046,848 bytes.
 */
export function projectorCompute({ computeBytes }: VisionProjector): Range {
  return computeBytes ?? scaledRange(PROJECTOR_MEBIBYTES, MEBIBYTE);
}

/** Memory of a draft and a vision projector, in bytes; absent where the plan has none. */
export interface ExtraMemory {
  readonly draft?: DraftMemory & { readonly total: Range };
  readonly projector?: { readonly weights: number; readonly compute: Range; readonly total: Range };
}

/**
 * Returns what a draft and a vision projector take, each with its total, in bytes; an empty object for a plan without them.
 *
 * @throws {NotModelledError} when no formula covers the draft's design.
 * @example A projector with a file of 931,135,488 bytes: 0.97–1.19–1.32 GB in all.
 */
export function extraMemory(plan: InferencePlan): ExtraMemory {
  const { draft, projector } = plan.extras ?? {};
  const drafting = draft && draftPart(plan, draft);
  const looking = projector && { weights: projector.fileBytes, compute: projectorCompute(projector) };
  return {
    ...(drafting && {
      draft: {
        ...drafting,
        total: sumOfRanges([exactly(drafting.weights + drafting.cache), drafting.compute]),
      },
    }),
    ...(looking && {
      projector: { ...looking, total: sumOfRanges([exactly(looking.weights), looking.compute]) },
    }),
  };
}
