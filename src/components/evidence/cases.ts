import { readFactFiles } from '../../integrations/fact-files.ts';
import { EvidenceSchema, type Quantity } from '../../lib/catalog/measurements/evidence.ts';
import { evidenceCases, quantitiesOf, type EvidenceCase } from '../../lib/evidence/report.ts';
import { modelsById } from '../facts/catalogue.ts';

/** Every published measurement with the library's prediction, read once for the whole build. */
export const cases: readonly EvidenceCase[] = evidenceCases(
  readFactFiles('src/content/evidence', EvidenceSchema),
  modelsById,
);

/** The quantities in words, in the order of the pages. */
export const QUANTITY_NAMES: Readonly<Partial<Record<Quantity, string>>> = {
  weights: 'Weights',
  'weights-on-accelerator': 'Weights on the accelerator',
  'kv-cache': 'KV cache',
  'recurrent-state': 'State of recurrent layers',
  'cache-capacity': 'Tokens that a cache holds',
  'compute-buffer': 'Compute buffer',
  total: 'Total when running',
  'training-peak': 'Peak when training dense models',
  'training-peak-other-designs': 'Peak when training other designs',
};

/** The quantities with at least one comparable measurement. */
export const comparedQuantities: readonly Quantity[] = (Object.keys(QUANTITY_NAMES) as Quantity[]).filter(
  (quantity) =>
    quantitiesOf(cases).includes(quantity) &&
    cases.some(
      ({ measurement, prediction }) => measurement.quantity === quantity && prediction.kind === 'predicted',
    ),
);

/** Returns a share as text: “0.03 %”, “12 %”, and “16 times as much” for 15. */
export function errorText(share: number): string {
  if (share >= 9) return `${(share + 1).toFixed(0)} times as much`;
  const percent = share * 100;
  if (percent < 0.005) return 'less than 0.01 %';
  return `${percent < 10 ? percent.toFixed(2) : percent.toFixed(0)} %`;
}

/** Returns a signed error as text, with a real minus sign. Example: −0.013 gives “−1.3 %”. */
export function signedErrorText(error: number): string {
  const percent = Math.abs(error * 100);
  const sign = error < 0 ? '−' : '+';
  return percent < 0.005 ? '0.00 %' : `${sign}${percent.toFixed(percent < 10 ? 2 : 0)} %`;
}
