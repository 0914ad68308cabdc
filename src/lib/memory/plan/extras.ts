import type { Architecture } from '../../catalog/models/architecture.ts';
import type { Range } from '../../units/range.ts';
import type { CachePrecision } from '../cache/cache-precision.ts';
import type { Precision } from '../weights/precision.ts';

/** What runs along with a model and takes memory of its own. */
export interface ExtraContexts {
  readonly draft?: Draft;
  readonly projector?: VisionProjector;
}

/**
 * What drafts tokens for the model to check: a smaller model, or layers of the model's own that predict several tokens
 * (multi-token prediction). The copies of a recurrent state are the plan's `draftTokens`.
 */
export type Draft = (
  | {
      readonly kind: 'model';
      readonly model: { readonly architecture: Architecture };
      readonly precision: Precision;
    }
  /** Layers in the same file, not counted in the architecture: 1 in Qwen3.8 27B, DeepSeek V3 and GLM-4.5. */
  | { readonly kind: 'own-layers'; readonly layers: number }
) & {
  /** Default: f16 in llama.cpp, whatever the model's own cache has; elsewhere as the model's cache. */
  readonly keyPrecision?: CachePrecision;
  readonly valuePrecision?: CachePrecision;
  /** Tokens that the draft may look back: 1 or more. Default: the whole context of the plan. */
  readonly contextTokens?: number;
};

/** The part of a model that turns pictures into tokens. It is a file of its own (`mmproj` in llama.cpp). */
export interface VisionProjector {
  /** Bytes of the file: more than 0. */
  readonly fileBytes: number;
  /** Working memory for the largest picture, in bytes. Omitted where it was not measured. */
  readonly computeBytes?: Range;
}
