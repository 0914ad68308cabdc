import { describe, expect, it } from 'vitest';
import { readFactFiles } from '../../src/integrations/fact-files.ts';
import { EvidenceSchema, type Quantity } from '../../src/lib/catalog/measurements/evidence.ts';
import { ModelSchema } from '../../src/lib/catalog/models/model.ts';
import { ERROR_LIMITS } from '../../src/lib/evidence/limits.ts';
import { evidenceCases, quantitySummary, shortcutSummaries } from '../../src/lib/evidence/report.ts';
import { quantile } from '../../src/lib/evidence/summary.ts';
import bestSoFar from './best-so-far.json' with { type: 'json' };

const cases = evidenceCases(
  readFactFiles('src/content/evidence', EvidenceSchema),
  new Map(readFactFiles('src/content/models', ModelSchema).map((model) => [model.id, model])),
);
const quantities = Object.keys(ERROR_LIMITS) as Quantity[];

describe.each(quantities)('%s against published measurements', (quantity) => {
  const limit = ERROR_LIMITS[quantity] ?? { median: 0, single: 0 };
  const compared = cases.filter(
    ({ measurement, prediction }) => measurement.quantity === quantity && prediction.kind === 'predicted',
  );
  const errors = compared.flatMap(({ prediction }) =>
    prediction.kind === 'predicted' ? [Math.abs(prediction.error)] : [],
  );

  it('has measurements to be held against', () => {
    expect(compared.length).toBeGreaterThan(0);
  });

  it(`is within ${String(limit.median * 100)} % in the median`, () => {
    expect(quantile(errors, 0.5)).toBeLessThanOrEqual(limit.median);
  });

  it.each(
    compared.map(({ measurement, source, prediction }) => ({
      name: `${measurement.id} ${measurement.model} ${measurement.precision ?? ''} (${source.title})`,
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

describe('the errors reached so far', () => {
  // A better figure belongs into best-so-far.json; a new measurement that is further away too, with its reason as `miss`.
  it.each(Object.entries(bestSoFar))('%s has not become worse', (quantity, best) => {
    const now = quantitySummary(cases, quantity as Quantity);
    expect(now.median, `median of ${quantity}`).toBeLessThanOrEqual(best.median);
    expect(now.worst, `${now.worstId} of ${quantity}`).toBeLessThanOrEqual(best.worst);
  });
});

describe('rules of thumb', () => {
  it.each(['weights', 'kv-cache', 'compute-buffer', 'total'] as const)(
    'are further from the measured %s than the library',
    (quantity) => {
      const ours = quantitySummary(cases, quantity);
      const others = shortcutSummaries(cases, quantity);
      expect(others.length).toBeGreaterThan(0);
      for (const other of others) expect(other.median, other.name).toBeGreaterThan(ours.median);
    },
  );
});

describe('held-out measurements', () => {
  it('are as near as those that the library was built on', () => {
    const median = (heldOut: boolean): number =>
      quantile(
        cases.flatMap(({ measurement, prediction }) =>
          measurement.quantity === 'weights' &&
          (measurement.heldOut ?? false) === heldOut &&
          prediction.kind === 'predicted'
            ? [Math.abs(prediction.error)]
            : [],
        ),
        0.5,
      );
    expect(median(true)).toBeLessThanOrEqual(Math.max(0.002, median(false) * 2));
  });
});

describe('every measurement', () => {
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
});
