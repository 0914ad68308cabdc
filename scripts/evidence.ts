import { readDevices } from '../src/integrations/devices.ts';
import { readFactFiles } from '../src/integrations/fact-files.ts';
import { EvidenceSchema } from '../src/lib/catalog/measurements/evidence.ts';
import { ModelSchema } from '../src/lib/catalog/models/model.ts';
import { SpeedEvidenceSchema } from '../src/lib/catalog/measurements/speed-evidence.ts';
import {
  evidenceCases,
  quantitiesOf,
  quantitySummary,
  shortcutSummaries,
  type EvidenceCase,
} from '../src/lib/evidence/report.ts';
import { quantile } from '../src/lib/evidence/summary.ts';
import { trainingErrors } from '../src/lib/evidence/training-errors.ts';
import { TRAINING_DESIGNS } from '../src/lib/memory/training/training-design.ts';
import { judgedSpeeds, speedErrorSummaries } from '../src/lib/evidence/speed-summary.ts';

/**
 * Prints how far the library is from the published measurements: memory by quantity, common rules of thumb on the same
 * cases, training peaks, then speed. With --all also each memory measurement, or why it cannot be compared.
 * src/lib/evidence/README.md explains the words.
 */
const models = new Map(readFactFiles('src/content/models', ModelSchema).map((model) => [model.id, model]));
const cases = evidenceCases(readFactFiles('src/content/evidence', EvidenceSchema), models);
const speeds = judgedSpeeds(
  readFactFiles('src/content/speeds', SpeedEvidenceSchema),
  models,
  new Map(readDevices().map((device) => [device.id, device])),
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

const trained = trainingErrors(cases);
console.log('Peak when training, by design of the model');
console.table(
  TRAINING_DESIGNS.map((design) => {
    const errors = trained.filter((one) => one.design === design).map(({ error }) => error);
    return {
      design,
      compared: errors.length,
      'median error': percent(quantile(errors, 0.5)),
      'nine in ten within': percent(quantile(errors, 0.9)),
      worst: percent(Math.max(0, ...errors)),
    };
  }),
);

for (const heldOut of [false, true]) {
  console.log(
    heldOut ? 'Speed, held-out measurements' : 'Speed, measurements that the constants were fitted on',
  );
  console.table(
    speedErrorSummaries(speeds.filter(({ run }) => (run.heldOut ?? false) === heldOut)).map((summary) => ({
      what: summary.what,
      class: summary.hardware,
      readers: summary.readers,
      compared: summary.compared,
      'median error': percent(summary.median),
      'nine in ten within': percent(summary.ninetieth),
      worst: `${percent(summary.worst)} (${summary.worstId})`,
      'in our range': percent(summary.within),
    })),
  );
}

if (process.argv.includes('--all')) for (const one of cases) console.log(line(one));

function line({ measurement, prediction }: EvidenceCase): string {
  const { id, model, precision = '', quantity, value, unit } = measurement;
  const subject = `${id} ${model} ${precision} ${quantity}: measured ${String(value)} ${unit}`;
  return prediction.kind === 'predicted'
    ? `${subject}, predicted ${prediction.value.toFixed(2)}, error ${percent(prediction.error)}`
    : `${subject}, not compared: ${prediction.reason}`;
}
