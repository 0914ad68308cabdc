import type { Precision } from '../memory/weights/precision.ts';

/** What drafts tokens for the model to check: nothing, another model of the catalogue, or the model's own draft layers. */
export type DraftChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'model'; readonly id: string; readonly precision: Precision }
  /** 1 to `MOST_DRAFT_LAYERS`. */
  | { readonly kind: 'own-layers'; readonly layers: number };

/** The most draft layers that can be chosen: published models have 1 to 3. */
export const MOST_DRAFT_LAYERS = 3;
