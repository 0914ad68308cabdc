import type { Quantity } from '../../lib/catalog/measurements/evidence.ts';
import { quantitySummary } from '../../lib/evidence/report.ts';
import { cases } from '../evidence/cases.ts';

/** How many published measurements the library is compared with, and how far off it is in the middle case. */
export interface MeasuredError {
  readonly compared: number;
  /** The middle error of a quantity as text: “0.03 %”. */
  readonly middle: (quantity: Quantity) => string;
}

/** The library's errors against every measurement of the guide, for the sentence on the front page. */
export function measuredError(): MeasuredError {
  return {
    compared: cases.filter(({ prediction }) => prediction.kind === 'predicted').length,
    middle: (quantity) => `${(quantitySummary(cases, quantity).median * 100).toFixed(2)}\u00a0%`,
  };
}
