import type { Architecture } from '../../catalog/models/architecture.ts';
import type { CachePrecision } from '../cache/cache-precision.ts';
import type { Runtime } from '../model/runtime.ts';
import type { Precision } from '../weights/precision.ts';
import type { ExtraContexts } from './extras.ts';
import type { LlamaCppPlacement } from './llama-cpp-placement.ts';

/** Everything that the memory of a running model depends on. */
export interface InferencePlan {
  readonly model: { readonly architecture: Architecture };
  readonly precision: Precision;
  readonly runtime: Runtime;
  /** Tokens in a sequence at most, prompt and answer together: 1 or more. */
  readonly contextTokens: number;
  /** Simultaneous users, each with a sequence of that length: 1 or more. */
  readonly sequences: number;
  readonly keyPrecision: CachePrecision;
  readonly valuePrecision: CachePrecision;
  /** Tokens computed at once: 1 or more. Default: 512 for llama.cpp, 8192 for vLLM. */
  readonly microBatchTokens?: number;
  /** Attention without the full table of scores. Default true. */
  readonly flashAttention?: boolean;
  /** The output layer is quantized like the other layers (litgpt). Default false. */
  readonly quantizedOutputLayer?: boolean;
  /**
   * Which program's graph sizes the compute buffer of llama.cpp: `llama.cpp` reserves logits
   * for every token of a micro-batch; `llama-server` since mid-2026 for one token
   * a sequence, with masks of 2 bytes; `ik_llama.cpp` fuses several steps into one.
   * Default `llama.cpp`, with a range whose low end is that of `llama-server`.
   */
  readonly program?: 'llama.cpp' | 'llama-server' | 'ik_llama.cpp';
  /** llama.cpp: what is on which device. Default: the whole model on one accelerator. */
  readonly placement?: LlamaCppPlacement;
  /** How latent attention is cached, see CacheRequest. Default compressed. */
  readonly latentCache?: 'compressed' | 'with-transposed-copy' | 'expanded';
  /** ik_llama.cpp's `-mla`, how latent attention is computed. Default 1, as llama.cpp does. */
  readonly latentMode?: 0 | 1 | 2 | 3;
  /** ik_llama.cpp's `-amb`: limit of a chunk of latent attention, in MiB. Default 0: none. */
  readonly attentionBatchMebibytes?: number;
  /** ik_llama.cpp's `-fmoe`: the experts' gate and up matrices in one step. Default false. */
  readonly fusedExperts?: boolean;
  /** Tokens drafted ahead: 0 or more. Recurrent layers keep a state for each. Default 0. */
  readonly draftTokens?: number;
  /** A draft model and a vision projector, which take memory of their own. Default none. */
  readonly extras?: ExtraContexts;
}
