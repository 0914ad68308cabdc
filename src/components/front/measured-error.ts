import type { Quantity } from '../../lib/catalog/measurements/evidence.ts';
import { quantitySummary } from '../../lib/evidence/report.ts';
import { cases } from '../evidence/cases.ts';

/** How many published measurements the library is compared with, and its median error. */
export interface MeasuredError {
  readonly compared: number;
  /** The median error of a quantity as text: “0.03 %”. */
  readonly middle: (quantity: Quantity) => string;
}

/** Returns the library's errors over every measurement, for the sentence on the front page. */
export function measuredError(): MeasuredError {
  return {
    compared: cases.filter(({ prediction }) => prediction.kind === 'predicted').length,
    middle: (quantity) => `${(quantitySummary(cases, quantity).median * 100).toFixed(2)}\u00a0%`,
  };
}
