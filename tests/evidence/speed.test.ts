import { describe, expect, it } from 'vitest';
import { readDevices } from '../../src/integrations/devices.ts';
import { readFactFiles } from '../../src/integrations/fact-files.ts';
import { ModelSchema } from '../../src/lib/catalog/models/model.ts';
import {
  SpeedEvidenceSchema,
  TimedSchema,
  type Timed,
} from '../../src/lib/catalog/measurements/speed-evidence.ts';
import { unknownNames } from '../../src/lib/evidence/speed-cases.ts';
import { RANGE_COVERAGE, SPEED_ERROR_LIMITS } from '../../src/lib/evidence/speed-limits.ts';
import {
  isWithin,
  judgedSpeeds,
  speedErrorSummaries,
  type JudgedSpeed,
} from '../../src/lib/evidence/speed-summary.ts';
import { quantile } from '../../src/lib/evidence/summary.ts';
import { machineOf } from '../../src/lib/speed/machine/machine.ts';
import { speedDevice } from '../../src/lib/speed/machine/speed-device.ts';
import { spreadOf } from '../../src/lib/speed/machine/spread.ts';

const models = new Map(readFactFiles('src/content/models', ModelSchema).map((one) => [one.id, one]));
const accelerators = new Map(readDevices().map((one) => [one.id, one]));
const files = readFactFiles('src/content/speeds', SpeedEvidenceSchema);
const cases = judgedSpeeds(files, models, accelerators);

const isOneReader = ({ measurement }: JudgedSpeed): boolean => (measurement.sequences ?? 1) === 1;
const compared = (what: Timed): JudgedSpeed[] =>
  cases.filter(({ measurement, prediction }) => measurement.what === what && prediction.kind === 'predicted');
const errorsOf = (some: readonly JudgedSpeed[]): number[] =>
  some.flatMap(({ prediction }) => (prediction.kind === 'predicted' ? [Math.abs(prediction.error)] : []));
const coverageOf = (some: readonly JudgedSpeed[]): number =>
  some.filter(
    ({ measurement, prediction }) =>
      prediction.kind === 'predicted' && isWithin(measurement.value, prediction),
  ).length / some.length;
const percent = (share: number): string => `${String(Math.round(share * 100))} %`;

describe.each(TimedSchema.options)('%s against published measurements', (what) => {
  const limit = SPEED_ERROR_LIMITS[what];
  const all = compared(what);
  // Decoding for several readers has its own range; the promise about single cases holds for both.
  const promised = what === 'decode' ? all.filter(isOneReader) : all;

  it('has measurements to be held against', () => {
    expect(all.length).toBeGreaterThan(0);
  });

  it(`is within ${percent(limit.median)} in the median`, () => {
    expect(quantile(errorsOf(promised), 0.5)).toBeLessThanOrEqual(limit.median);
  });

  it('gives a range that holds nine in ten measurements', () => {
    expect(coverageOf(all)).toBeGreaterThanOrEqual(RANGE_COVERAGE);
  });

  it.each(
    all.map(({ run, measurement, file, prediction }) => ({
      name: `${measurement.id} ${run.model} ${run.precision}, ${String(run.devices)} × ${run.accelerator} (${file})`,
      measurement,
      prediction,
    })),
  )('$name', ({ measurement, prediction }) => {
    const error = prediction.kind === 'predicted' ? Math.abs(prediction.error) : Infinity;
    if (measurement.miss === undefined) {
      expect(error).toBeLessThanOrEqual(limit.single);
    } else {
      // A stated miss that has become right should lose its note.
      expect(error).toBeGreaterThan(limit.single);
    }
  });
});

describe('decoding for one reader', () => {
  it('keeps the limit of a single case in nine of ten measurements', () => {
    const errors = errorsOf(compared('decode').filter(isOneReader));
    expect(quantile(errors, 0.9)).toBeLessThanOrEqual(SPEED_ERROR_LIMITS.decode.single);
  });
});

describe('measurements that were held out', () => {
  it('are decoded for one reader within the limits too', () => {
    const heldOut = errorsOf(compared('decode').filter((one) => isOneReader(one) && one.run.heldOut));
    expect(heldOut.length).toBeGreaterThan(100);
    expect(quantile(heldOut, 0.5)).toBeLessThanOrEqual(SPEED_ERROR_LIMITS.decode.median);
    expect(quantile(heldOut, 0.9)).toBeLessThanOrEqual(SPEED_ERROR_LIMITS.decode.single);
  });

  it('have their prompts read within the limit too', () => {
    const heldOut = errorsOf(compared('prefill').filter(({ run }) => run.heldOut));
    expect(heldOut.length).toBeGreaterThan(100);
    expect(quantile(heldOut, 0.5)).toBeLessThanOrEqual(SPEED_ERROR_LIMITS.prefill.median);
  });
});

describe('each class of devices with ten measurements or more', () => {
  const classes = speedErrorSummaries(cases).filter((summary) => summary.compared >= 10);

  it.each(
    classes.map((summary) => ({
      name: `${summary.what}, ${summary.readers} reader(s), ${summary.hardware}`,
      summary,
    })),
  )('$name: the range holds about nine in ten', ({ summary }) => {
    expect(summary.within).toBeGreaterThanOrEqual(0.88);
  });

  it.each(
    classes
      .filter(({ what, readers }) => what === 'decode' && readers === 'one')
      .map((summary) => ({ name: summary.hardware, summary })),
  )('$name: one reader is within the limit in the median', ({ summary }) => {
    expect(summary.median).toBeLessThanOrEqual(SPEED_ERROR_LIMITS.decode.median);
  });
});

describe('the number of measurements that a range comes from', () => {
  const groups = new Map<string, { stated: number; known: number }>();
  for (const { run, prediction } of compared('decode').filter(isOneReader)) {
    const accelerator = accelerators.get(run.accelerator);
    if (!accelerator || prediction.kind !== 'predicted') continue;
    const runtime = run.runtime === 'vllm' || run.runtime === 'sglang' ? 'vllm' : 'llama.cpp';
    const machine = machineOf({ device: speedDevice(accelerator), count: run.devices }, runtime);
    if (typeof machine === 'string') throw new Error(machine);
    const name = `${prediction.hardware}, ${runtime}`;
    const known = (groups.get(name)?.known ?? 0) + 1;
    groups.set(name, { stated: spreadOf(machine, 'decode').measurements, known });
  }

  it.each([...groups])('is right for decoding on %s', (_, { stated, known }) => {
    // Three reports or fewer get no range of their own, except the one for a whole vendor.
    expect(stated === 0 ? 3 : stated).toBe(known);
  });
});

describe('every measurement', () => {
  it('names a model and a device that the catalogue has', () => {
    expect(unknownNames(files, models, accelerators)).toEqual([]);
  });

  it('is compared, or says in words why it is not', () => {
    for (const { measurement, prediction } of cases) {
      if (prediction.kind === 'not-compared') {
        expect(prediction.reason.length, measurement.id).toBeGreaterThan(15);
      }
    }
  });

  it('has an id of its own', () => {
    const ids = cases.map(({ measurement }) => measurement.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('was published before it was read', () => {
    for (const { id, source } of files) {
      if (source.published) expect(source.published <= source.read, id).toBe(true);
    }
  });
});

describe('unknownNames', () => {
  it('reports an unknown device with the file and what to do', () => {
    const [first] = files;
    if (!first) throw new Error('No speed file.');
    const [message] = unknownNames([first], models, new Map());
    expect(message).toContain(first.id);
    expect(message).toContain('src/content/accelerators/');
    expect(message).toContain('add the file');
  });
});
