import { fc } from '@fast-check/vitest';
import { readFactFiles } from '../../../src/integrations/fact-files.ts';
import { ModelSchema } from '../../../src/lib/catalog/models/model.ts';
import { describe, expect, test } from 'vitest';

import { CASE_PARAMETERS } from '../../../src/lib/case/case-address.ts';
import { COST_PARAMETERS, costParameters } from '../../../src/lib/case/cost-address.ts';
import { costChoicesFromAddress, type KnownCostNames } from '../../../src/lib/case/cost-address-reading.ts';
import { costCaseOf, DEFAULT_COST_CHOICES, type CostChoices } from '../../../src/lib/case/cost-choices.ts';
import { COST_PRESETS } from '../../../src/lib/case/cost-presets.ts';
import { TRAINING_PARAMETERS } from '../../../src/lib/case/training-address.ts';
import { ASSUMPTION_IDS } from '../../../src/lib/cost/facts/assumptions.ts';

const known: KnownCostNames = {
  isModel: (id) => ['llama-3-3-70b-instruct', 'gpt-oss-120b'].includes(id),
  isPaidOffer: (id) => ['claude-sonnet-5-5-anthropic', 'gpt-6-luna-openai'].includes(id),
  isDevice: (id) => ['apple-m4-max', 'nvidia-h100-sxm'].includes(id),
};
const read = (query: string): ReturnType<typeof costChoicesFromAddress> =>
  costChoicesFromAddress(query, known);
const queryOf = (choices: CostChoices): string =>
  new URLSearchParams(costParameters(choices).map(([name, value]) => [name, value])).toString();

const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const choicesArbitrary: fc.Arbitrary<CostChoices> = fc
  .record({
    requests: fc.integer({ min: 1, max: 100_000_000 }),
    input: fc.integer({ min: 1, max: 10_000_000 }),
    output: fc.integer({ min: 1, max: 1_000_000 }),
    reasoning: fc.integer({ min: 0, max: 1_000_000 }),
    cached: percent,
    misses: percent,
    batch: percent,
    growth: percent,
    pace: fc.integer({ min: 1, max: 1000 }),
    paid: fc.constantFrom('claude-sonnet-5-5-anthropic', 'gpt-6-luna-openai'),
    model: fc.constantFrom('llama-3-3-70b-instruct', 'gpt-oss-120b'),
    people: fc.boolean(),
    own: fc.dictionary(
      fc.constantFrom(...ASSUMPTION_IDS.filter((id) => id !== 'peak-over-mean')),
      // Within the limits of every assumption.
      fc.constantFrom(1),
    ),
  })
  .chain((choices) =>
    fc
      .record(
        {
          peak: fc.integer({ min: 1, max: 100 }),
          share: percent,
          serverPrecision: fc.constantFrom('BF16' as const, 'FP8' as const),
          computerPrecision: fc.constantFrom('Q8_0' as const, 'Q4_K_M' as const),
          computer: fc.constantFrom('apple-m4-max', 'nvidia-h100-sxm'),
          server: fc.constantFrom('nvidia-h100-sxm'),
        },
        { requiredKeys: [] },
      )
      .map((open) => ({ ...choices, ...open })),
  );

describe('a cost case in an address', () => {
  test('says only what differs from the default', () => {
    expect(costParameters(DEFAULT_COST_CHOICES)).toEqual([]);
    expect(costParameters({ ...DEFAULT_COST_CHOICES, requests: 50, own: { 'usd-per-kwh': 0.4 } })).toEqual([
      ['requests', '50'],
      ['usd-per-kwh', '0.4'],
    ]);
  });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(choicesArbitrary, (choices) => {
        expect(read(queryOf(choices))).toEqual({ choices, ignored: [] });
      }),
    );
  });

  test('never throws, and whatever it reads is written and read again as the same', () => {
    const part = fc.tuple(fc.constantFrom(...COST_PARAMETERS, 'other'), fc.string());
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { choices } = read(new URLSearchParams(parts).toString());
        expect(read(queryOf(choices))).toEqual({ choices, ignored: [] });
      }),
    );
  });

  test.each([
    ['requests', '0'],
    ['requests', 'many'],
    ['in', '1.5'],
    ['cached', '101'],
    ['batch', '-1'],
    ['peak', '0.5'],
    ['pace', ''],
    ['paid', 'nobody'],
    ['model', 'own'],
    ['server-precision', 'Q4_K_M'],
    ['computer-precision', 'FP8'],
    ['computer', 'abacus'],
    ['people', 'maybe'],
    ['safe-utilisation', '0'],
    ['write-off-years', '0'],
  ])('takes the default for %s = “%s” and says so', (parameter, value) => {
    expect(read(`?${parameter}=${value}`)).toEqual({
      choices: DEFAULT_COST_CHOICES,
      ignored: [{ parameter, value }],
    });
  });

  test('takes the first of a parameter that is given twice', () => {
    const { choices, ignored } = read('?requests=5&requests=6');
    expect(choices.requests).toBe(5);
    expect(ignored).toEqual([{ parameter: 'requests', value: '6' }]);
  });

  test('shares the model with the memory calculator and no other parameter with any', () => {
    const others = [...CASE_PARAMETERS, ...TRAINING_PARAMETERS];
    expect(COST_PARAMETERS.filter((name) => others.includes(name))).toEqual(['model']);
    expect(read('?context=32k&users=4&precision=Q8_0').ignored).toEqual([]);
  });
});

const models = readFactFiles('src/content/models', ModelSchema);

describe('the case for the library', () => {
  test('has shares where a reader types per cent', () => {
    const { workload, openShare } = costCaseOf(
      { ...DEFAULT_COST_CHOICES, cached: 40, share: 80 },
      '2026-11-25',
      [],
    );
    expect(workload.cachedShare).toBe(0.4);
    expect(openShare).toBe(0.8);
  });

  test('stores a model on a server as it is published below 16 bits, and others in eight', () => {
    const precisionOf = (model: string): readonly string[] => {
      const { precision, computerPrecision } = costCaseOf(
        { ...DEFAULT_COST_CHOICES, model },
        '2026-11-25',
        models,
      );
      return [precision, computerPrecision];
    };
    expect(precisionOf('gpt-oss-120b')).toEqual(['MXFP4', 'MXFP4_MOE']);
    expect(precisionOf('kimi-k2-5')).toEqual(['INT4', 'Q4_K_M']);
    expect(precisionOf('llama-3-3-70b-instruct')).toEqual(['FP8', 'Q4_K_M']);
    expect(precisionOf('nvidia-nemotron-3-super-120b-a12b-nvfp4')).toEqual(['NVFP4', 'Q4_K_M']);
  });

  test('leaves the peak to the assumption unless the reader gives one', () => {
    expect(costCaseOf(DEFAULT_COST_CHOICES, '2026-11-25', []).workload).not.toHaveProperty('peakOverMean');
    expect(costCaseOf({ ...DEFAULT_COST_CHOICES, peak: 2 }, '2026-11-25', []).workload.peakOverMean).toBe(2);
  });
});

test('every preset differs from every other and from the default', () => {
  const queries = COST_PRESETS.map(({ choices }) => queryOf(choices));
  expect(new Set([...queries, '']).size).toBe(COST_PRESETS.length + 1);
});
