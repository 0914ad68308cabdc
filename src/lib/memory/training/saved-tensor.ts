import type { TrainingSetup } from './training-plan.ts';

/** Something that PyTorch keeps from the forward pass because a gradient needs it. */
export interface SavedTensor {
  readonly what: string;
  readonly bytesPerToken: number;
  /** Kept by the 4-bit matrix product alone. */
  readonly byProduct?: true;
}

/** Bytes of a number in 16 and in 32 bits. */
export const BF16 = 2;
export const FP32 = 4;

/**
 * Returns what a norm keeps for each token. An RMS norm computed in 32 bits keeps its input at 32 bits, and its
 * normalised value where its weight is trained; a layer norm and compiled code keep the 16-bit input.
 *
 * @example 4096 wide and frozen: 16,384 bytes.
 */
export function savedByNorm(setup: TrainingSetup, what: string, width: number): SavedTensor {
  const isFused = setup.compiled || setup.architecture.norms === 'layer';
  const trained = setup.trainsWeights ? BF16 : 0;
  return { what, bytesPerToken: width * (isFused ? BF16 : FP32 + trained) };
}

/** How the input of matrices that share it is used. */
export interface SharedInput {
  readonly what: string;
  readonly width: number;
  /** Matrices with adapters that read it. */
  readonly adapters: number;
  /** The same tensor is counted elsewhere. */
  readonly isShared?: boolean;
}

/**
 * Returns what matrices keep of the input that they share: the input itself if their weights are trained, if an
 * adapter without dropout reads it, or if the 4-bit product saves it; for each adapter with dropout the thinned input
 * (16 bits) and its mask (8 bits); for each adapter its inner values.
 *
 * @example 4096 wide, two adapters with dropout of rank 8: 2 × (3 × 4096 + 2 × 8) = 24,608 bytes.
 */
export function savedInput(
  setup: TrainingSetup,
  { what, width, adapters, isShared = false }: SharedInput,
): readonly SavedTensor[] {
  const { rank, dropout } = setup.adapters;
  const isKept = setup.trainsWeights || (adapters > 0 && dropout === 0);
  const byProduct = setup.method === 'qlora' && setup.keptProductInputs !== 'none';
  return [
    {
      what,
      bytesPerToken: (isKept || byProduct) && !isShared ? BF16 * width : 0,
      ...(byProduct ? { byProduct } : {}),
    },
    { what: `${what}, thinned by dropout, and mask`, bytesPerToken: dropout > 0 ? adapters * 3 * width : 0 },
    { what: `inner values of adapters on ${what}`, bytesPerToken: adapters * BF16 * rank },
  ];
}
