import type { CachePrecision } from '../memory/cache/cache-precision.ts';
import type { OwnFigures } from '../own-model/architecture-from-figures.ts';
import type { Precision } from '../memory/weights/precision.ts';
import type { Runtime } from '../memory/model/runtime.ts';
import { cachePrecisionsOf, cachesKeysApart, nearestPrecision } from '../memory/plan/runtime-precisions.ts';
import type { DraftChoice } from './draft-choice.ts';

/** The model of a case: one of the catalogue by its id, or the reader's own by its figures. */
export type ChosenModel =
  { readonly kind: 'listed'; readonly id: string } | { readonly kind: 'own'; readonly figures: OwnFigures };

/** A reader's case, as far as memory depends on it. */
export interface ReaderCase {
  readonly model: ChosenModel;
  readonly runtime: Runtime;
  readonly precision: Precision;
  /** Longest conversation of each user, in tokens: 1 to 100 million. */
  readonly contextTokens: number;
  /** Simultaneous users: 1 to 100,000. */
  readonly users: number;
  readonly keyPrecision: CachePrecision;
  readonly valuePrecision: CachePrecision;
  readonly draft: DraftChoice;
  /** The file of a vision projector, in megabytes (a million bytes): 1 to 100,000, or 0 for none. */
  readonly projectorMegabytes: number;
}

/** Users that are asked for at most. */
export const USER_LIMITS = { least: 1, most: 100_000 };

const RUNTIME_DEFAULTS: Readonly<Record<Runtime, Precision>> = {
  'llama.cpp': 'Q4_K_M',
  vllm: 'BF16',
  transformers: 'BF16',
};

/**
 * Returns the precision of a case that names none.
 *
 * @example Q4_K_M for llama.cpp, BF16 for vLLM.
 */
export function defaultPrecision(runtime: Runtime): Precision {
  return RUNTIME_DEFAULTS[runtime];
}

/**
 * Returns the cache precision of a case that names none: the runtime's own default.
 *
 * @example f16 for llama.cpp, bf16 for vLLM and Transformers.
 */
function defaultCachePrecision(runtime: Runtime): CachePrecision {
  return cachePrecisionsOf(runtime)[0] ?? 'f16';
}

/** The model of the default case. */
export const DEFAULT_MODEL = 'llama-3-3-70b-instruct';

/** The case that the guide shows first: a 70B model as people run it at home. */
export const DEFAULT_CASE: ReaderCase = {
  model: { kind: 'listed', id: DEFAULT_MODEL },
  runtime: 'llama.cpp',
  precision: 'Q4_K_M',
  contextTokens: 8192,
  users: 1,
  keyPrecision: 'f16',
  valuePrecision: 'f16',
  draft: { kind: 'none' },
  projectorMegabytes: 0,
};

/**
 * Returns the case on another runtime: the nearest precision that it loads, for a draft model too, and its default cache
 * precision where it does not support the chosen one.
 *
 * @example Q4_K_M with an f16 cache becomes AWQ-INT4 with bf16 on vLLM.
 */
export function caseOnRuntime(readerCase: ReaderCase, runtime: Runtime): ReaderCase {
  const allowed = cachePrecisionsOf(runtime);
  const kept = (precision: CachePrecision): CachePrecision =>
    allowed.includes(precision) ? precision : defaultCachePrecision(runtime);
  const keyPrecision = kept(readerCase.keyPrecision);
  const { draft } = readerCase;
  return {
    ...readerCase,
    runtime,
    precision: nearestPrecision(readerCase.precision, runtime),
    keyPrecision,
    valuePrecision: cachesKeysApart(runtime) ? kept(readerCase.valuePrecision) : keyPrecision,
    draft:
      draft.kind === 'model' ? { ...draft, precision: nearestPrecision(draft.precision, runtime) } : draft,
  };
}
