import { exactly, type Range } from '../../units/range.ts';

/** Optimizers that differ in the state they keep for each trained weight. */
export const OPTIMIZERS = [
  'adamw',
  'adamw-8bit',
  'paged-adamw',
  'paged-adamw-8bit',
  'sgd',
  'sgd-momentum',
] as const;

/** One optimizer. */
export type Optimizer = (typeof OPTIMIZERS)[number];

/** Two moments of one byte each, with a 32-bit scale for every block of 256. */
const EIGHT_BIT_STATE_BYTES = 2 * (1 + 4 / 256);

/**
 * Returns the bytes of an optimizer's state for `weights` trained weights of `weightBytes` each (2 or 4).
 * PyTorch's AdamW keeps two moments in the type of the weight. 8-bit AdamW keeps them in one byte each, with a 32-bit
 * scale for every 256 (the one measured run took 1.9 GB more than that, so its high end is 30 % higher). Paged states
 * are in system memory and are copied to the device as needed, so only the high end counts them.
 *
 * @source torch/optim/adamw.py (zeros_like of the weight); bitsandbytes/optim/optimizer.py (`init_state`,
 * `get_state_buffer`, block size 256), read 2026-11-24.
 * @example AdamW on 3.21 billion bf16 weights: 2 × 2 × 3.21 = 12.9 GB; 8-bit AdamW: 2.03 × 3.21 = 6.5 GB.
 */
export function optimizerState(optimizer: Optimizer, weights: number, weightBytes: number): Range {
  switch (optimizer) {
    case 'adamw':
      return exactly(weights * 2 * weightBytes);
    case 'adamw-8bit':
      return { ...exactly(weights * EIGHT_BIT_STATE_BYTES), high: weights * EIGHT_BIT_STATE_BYTES * 1.3 };
    case 'paged-adamw':
      return { low: 0, likely: 0, high: weights * 2 * 4 };
    case 'paged-adamw-8bit':
      return { low: 0, likely: 0, high: weights * EIGHT_BIT_STATE_BYTES };
    case 'sgd':
      return exactly(0);
    case 'sgd-momentum':
      return exactly(weights * weightBytes);
  }
}
