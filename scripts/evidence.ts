import { readFactFiles } from '../src/integrations/fact-files.ts';
import { EvidenceSchema } from '../src/lib/catalog/evidence.ts';
import { ModelSchema } from '../src/lib/catalog/model.ts';
import {
  evidenceCases,
  quantitiesOf,
  quantitySummary,
  shortcutSummaries,
  type EvidenceCase,
} from '../src/lib/evidence/report.ts';

/**
 * Prints how far the library is from the published measurements, by quantity,
 * with the errors of common rules of thumb on the same cases below. With --all
 * also each measurement, and why one cannot be compared.
 */
const cases = evidenceCases(
  readFactFiles('src/content/evidence', EvidenceSchema),
  new Map(readFactFiles('src/content/models', ModelSchema).map((model) => [model.id, model])),
);
const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

console.table(
  quantitiesOf(cases).map((quantity) => {
    const summary = quantitySummary(cases, quantity);
    const some = summary.compared > 0;
    return {
      quantity,
      compared: summary.compared,
      'not compared': summary.notCompared,
      'median error': some ? percent(summary.median) : '–',
      'nine in ten within': some ? percent(summary.ninetieth) : '–',
      worst: some ? `${percent(summary.worst)} (${summary.worstId})` : '–',
    };
  }),
);

console.table(
  quantitiesOf(cases).flatMap((quantity) =>
    shortcutSummaries(cases, quantity).map(({ name, compared, median, worst }) => ({
      quantity,
      'rule of thumb': name,
      compared,
      'median error': percent(median),
      worst: percent(worst),
    })),
  ),
);

if (process.argv.includes('--all')) for (const one of cases) console.log(line(one));

function line({ measurement, prediction }: EvidenceCase): string {
  const { id, model, precision = '', quantity, value, unit } = measurement;
  const subject = `${id} ${model} ${precision} ${quantity}: measured ${String(value)} ${unit}`;
  return prediction.kind === 'predicted'
    ? `${subject}, predicted ${prediction.value.toFixed(2)}, error ${percent(prediction.error)}`
    : `${subject}, not compared: ${prediction.reason}`;
}
