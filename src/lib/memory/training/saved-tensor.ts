import type { TrainingSetup } from './training-plan.ts';

/** A tensor that PyTorch saves in the forward pass because a gradient needs it. */
export interface SavedTensor {
  readonly what: string;
  /** 0 or more. */
  readonly bytesPerToken: number;
  /** Saved by the 4-bit matrix product, in old versions of bitsandbytes. */
  readonly byProduct?: true;
}

/** Bytes of a number at 16 and at 32 bits. */
export const BF16 = 2;
export const FP32 = 4;

/**
 * Returns what a norm saves per token. An RMS norm computed in 32 bits saves its input at 32 bits, and its normalised
 * value if its weight is trained; a layer norm and compiled code save the 16-bit input.
 *
 * @example 4096 wide and frozen: 16,384 bytes.
 */
export function savedByNorm(setup: TrainingSetup, what: string, width: number): SavedTensor {
  const isFused = setup.compiled || setup.architecture.norms === 'layer';
  const trained = setup.trainsWeights ? BF16 : 0;
  return { what, bytesPerToken: width * (isFused ? BF16 : FP32 + trained) };
}

/** An input that several matrices read. */
export interface SharedInput {
  readonly what: string;
  /** Numbers per token: 0 or more. */
  readonly width: number;
  /** How many of the matrices that read it have an adapter: 0 or more. */
  readonly adapters: number;
  /** The same tensor is counted elsewhere. Default false. */
  readonly isShared?: boolean;
}

/**
 * Returns what matrices save of the input that they share: the input itself if their weights are trained, if an adapter
 * without dropout reads it, or if the 4-bit product saves it; for each adapter with dropout the input after dropout (16
 * bits) and the mask (8 bits); for each adapter its inner values.
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
