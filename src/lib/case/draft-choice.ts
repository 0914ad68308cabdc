import type { Precision } from '../memory/weights/precision.ts';
import type { Runtime } from '../memory/model/runtime.ts';
import { precisionsOf } from '../memory/plan/runtime-precisions.ts';

/** What drafts tokens for the model to check: nothing, another model of the catalogue, or the model's own draft layers. */
export type DraftChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'model'; readonly id: string; readonly precision: Precision }
  /** 1 to `MOST_DRAFT_LAYERS`. */
  | { readonly kind: 'own-layers'; readonly layers: number };

/** The most draft layers that can be chosen: published models have 1 to 3. */
export const MOST_DRAFT_LAYERS = 3;

/** The parameters of an address that describe the draft. */
export const DRAFT_PARAMETERS = ['draft', 'draft-precision'] as const;

/** The draft in an address: two of the model's own layers are “own-2”. */
function draftName(draft: DraftChoice): string {
  return draft.kind === 'model' ? draft.id : draft.kind === 'none' ? '' : `own-${String(draft.layers)}`;
}

/**
 * Returns the parameters of a draft, each with its value and its default.
 *
 * @example two of the model's own layers give [['draft', 'own-2', ''], ['draft-precision', 'Q4_K_M', 'Q4_K_M']] where
 * Q4_K_M is usual.
 */
export function draftParameters(
  draft: DraftChoice,
  usualPrecision: Precision,
): readonly (readonly [string, string, string])[] {
  const [name, precision] = DRAFT_PARAMETERS;
  return [
    [name, draftName(draft), ''],
    [precision, draft.kind === 'model' ? draft.precision : usualPrecision, usualPrecision],
  ];
}

/**
 * Returns the draft in an address; none where the address has no valid one. A precision without a draft model is ignored.
 *
 * @example “draft=own-2&draft-precision=Q8_0” gives two of the model's own layers, and the precision is ignored.
 */
export function draftFrom(
  take: <Value>(parameter: string, read: (text: string) => Value | undefined) => Value | undefined,
  isModel: (id: string) => boolean,
  runtime: Runtime,
  usualPrecision: Precision,
): DraftChoice {
  const [name, parameter] = DRAFT_PARAMETERS;
  const draft = take(name, (text): DraftChoice | undefined => {
    if (isModel(text)) return { kind: 'model', id: text, precision: usualPrecision };
    const layers = Number(text.slice(-1));
    const own: DraftChoice = { kind: 'own-layers', layers };
    return layers >= 1 && layers <= MOST_DRAFT_LAYERS && text === draftName(own) ? own : undefined;
  });
  const precision = take(parameter, (text) =>
    draft?.kind === 'model' ? precisionsOf(runtime).find((one) => one === text) : undefined,
  );
  return draft?.kind === 'model' && precision ? { ...draft, precision } : (draft ?? { kind: 'none' });
}
