import { expect, test } from 'vitest';

import { readFactFiles } from '../../../../src/integrations/fact-files.ts';
import { ModelSchema } from '../../../../src/lib/catalog/models/model.ts';
import { SourceSchema } from '../../../../src/lib/catalog/source.ts';
import { formulaSources } from '../../../../src/lib/memory/inference/formula-sources.ts';
import { RUNTIMES } from '../../../../src/lib/memory/model/runtime.ts';
import { precisionsOf } from '../../../../src/lib/memory/plan/runtime-precisions.ts';

const models = readFactFiles('src/content/models', ModelSchema);

test.each(RUNTIMES)('every formula of %s has a source with a date', (runtime) => {
  for (const model of models) {
    for (const precision of precisionsOf(runtime)) {
      const sources = formulaSources({ model, precision, runtime, keyPrecision: 'f16' });
      expect(sources.length).toBeGreaterThanOrEqual(2);
      for (const source of sources) expect(SourceSchema.safeParse(source).error).toBeUndefined();
    }
  }
});

test('the sliding window has its own source, where a model has one', () => {
  const titles = (id: string): string =>
    formulaSources({
      model: models.find((model) => model.id === id) ?? { architecture: { layers: 0 } as never },
      precision: 'Q4_K_M',
      runtime: 'llama.cpp',
      keyPrecision: 'f16',
    })
      .map(({ title }) => title)
      .join();
  expect(titles('gemma-3-27b-it')).toContain('iswa');
  expect(titles('llama-3-1-8b-instruct')).not.toContain('iswa');
});

test('Gemma 3 in Q4_K_M in llama.cpp has two sources for weights, two for the cache and one for the overhead', () => {
  const model = models.find(({ id }) => id === 'gemma-3-27b-it') ?? { architecture: { layers: 0 } as never };
  const plan = { model, precision: 'Q4_K_M', runtime: 'llama.cpp', keyPrecision: 'f16' } as const;
  expect(formulaSources(plan)).toHaveLength(5);
});
