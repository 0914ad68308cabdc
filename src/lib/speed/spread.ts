import type { Range } from '../units/range.ts';
import type { Machine } from './machine.ts';

/** How far measured speeds lie from the likely one, as factors, and how many measurements that is known from. */
export interface Spread {
  readonly low: number;
  readonly high: number;
  readonly measurements: number;
}

/** What a spread is about. */
export type SpeedQuantity = 'decode' | 'prefill' | 'throughput' | 'first-token';

/** Used where no measurement of a class or a way of running was found: says little on purpose. */
const UNMEASURED: Spread = { low: 0.4, high: 1.7, measurements: 0 };

/** Returns how far measured speeds lie from the likely one on a machine. */
export function spreadOf(_machine: Machine, _quantity: SpeedQuantity): Spread {
  return UNMEASURED;
}

/** Returns a likely value with its range. Example: 100 with the factors 0.8 and 1.3 is 80–100–130. */
export function spreadOut(likely: number, { low, high }: Spread): Range {
  return { low: likely * low, likely, high: likely * high };
}
