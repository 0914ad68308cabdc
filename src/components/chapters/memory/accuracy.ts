import type { Quantity } from '../../../lib/catalog/measurements/evidence.ts';
import { quantitySummary, type EvidenceCase } from '../../../lib/evidence/report.ts';
import type { ErrorSummary } from '../../../lib/evidence/summary.ts';
import { cases } from '../../evidence/cases.ts';

/**
 * Returns the library's error on one quantity over all published measurements: what `npm run evidence` prints.
 * Throws if there is no measurement to compare with.
 */
export function accuracyOf(quantity: Quantity): ErrorSummary {
  return summaryOf(cases, quantity);
}

/**
 * Returns the largest relative error on one quantity of one model in one source, by its title.
 * Throws if there is no such source, or nothing in it to compare with.
 */
export function worstErrorIn(sourceTitle: string, quantity: Quantity, model: string): number {
  const own = cases.filter(
    ({ source, measurement }) => source.title === sourceTitle && measurement.model === model,
  );
  return summaryOf(own, quantity).worst;
}

function summaryOf(some: readonly EvidenceCase[], quantity: Quantity): ErrorSummary {
  const summary = quantitySummary(some, quantity);
  if (summary.compared === 0) {
    throw new Error(`No measurement of “${quantity}” in src/content/evidence can be compared.`);
  }
  return summary;
}
