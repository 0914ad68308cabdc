import type { Architecture } from '../catalog/architecture.ts';
import type { CachePrecision } from './cache-precision.ts';
import type { Precision } from './precision.ts';
import type { Runtime } from './runtime.ts';

/** Everything that the memory of a running model depends on. */
export interface InferencePlan {
  readonly model: { readonly architecture: Architecture };
  readonly precision: Precision;
  readonly runtime: Runtime;
  /** Tokens a sequence may hold, prompt and answer together: 1 or more. */
  readonly contextTokens: number;
  /** Simultaneous users, each with a sequence of that length: 1 or more. */
  readonly sequences: number;
  readonly keyPrecision: CachePrecision;
  readonly valuePrecision: CachePrecision;
  /** Tokens computed at once. Default: 512 for llama.cpp, 8192 for vLLM. */
  readonly microBatchTokens?: number;
  /** Attention without the full table of scores. Default true. */
  readonly flashAttention?: boolean;
  /** The output layer is quantized like the other layers (litgpt). Default false. */
  readonly quantizedOutputLayer?: boolean;
}
