import { fc, test as propertyTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';

import { readFactFiles } from '../../../src/integrations/fact-files.ts';
import { ModelSchema } from '../../../src/lib/catalog/models/model.ts';
import {
  OWN_FIGURE_FIELDS,
  DEFAULT_OWN_FIGURES,
  ownFigureText,
  parseOwnFigure,
} from '../../../src/lib/case/own-figures.ts';
import { MEMORY_PRESETS } from '../../../src/lib/case/memory-presets.ts';
import { caseOnRuntime, DEFAULT_CASE } from '../../../src/lib/case/reader-case.ts';
import { inferenceMemory } from '../../../src/lib/memory/inference/inference-memory.ts';
import { ownArchitecture } from '../../../src/lib/own-model/architecture-from-figures.ts';
import { parameterCount } from '../../../src/lib/memory/model/model-tensors.ts';
import { RUNTIMES } from '../../../src/lib/memory/model/runtime.ts';
import { cachePrecisionsOf, precisionsOf } from '../../../src/lib/memory/plan/runtime-precisions.ts';
import { anyCase } from './arbitrary-case.ts';

const models = readFactFiles('src/content/models', ModelSchema);

test.each([{ name: 'the default case', readerCase: DEFAULT_CASE }, ...MEMORY_PRESETS])(
  '$name has a model of the catalogue and can be computed on its runtime',
  ({ readerCase }) => {
    const { model: chosen, runtime, precision, users } = readerCase;
    const model = models.find(({ id }) => chosen.kind === 'listed' && id === chosen.id);
    expect(model).toBeDefined();
    if (!model) return;
    expect(precisionsOf(runtime)).toContain(precision);
    expect(readerCase.contextTokens).toBeLessThanOrEqual(model.contextLength);
    expect(inferenceMemory({ ...readerCase, model, sequences: users }).total.likely).toBeGreaterThan(1e9);
  },
);

test('the article’s 70B needs about 140 GB, as the article says', () => {
  const preset = MEMORY_PRESETS.find(({ name }) => name === 'The article’s 70B')?.readerCase;
  const model = models.find(({ id }) => preset?.model.kind === 'listed' && id === preset.model.id);
  if (!preset || !model) throw new Error('no such preset');
  const { total } = inferenceMemory({ ...preset, model, sequences: preset.users });
  expect(total.likely / 1e9).toBeGreaterThan(138);
  expect(total.likely / 1e9).toBeLessThan(143);
});

propertyTest.prop([anyCase, fc.constantFrom(...RUNTIMES)])(
  'a case on another runtime has only what that runtime knows, and keeps the rest',
  (readerCase, runtime) => {
    const moved = caseOnRuntime(readerCase, runtime);
    expect(precisionsOf(runtime)).toContain(moved.precision);
    expect(cachePrecisionsOf(runtime)).toContain(moved.keyPrecision);
    expect(cachePrecisionsOf(runtime)).toContain(moved.valuePrecision);
    expect([moved.model, moved.contextTokens, moved.users]).toEqual([
      readerCase.model,
      readerCase.contextTokens,
      readerCase.users,
    ]);
  },
);

test('the figures that the form opens with describe a model of that size', () => {
  const source = { title: 'a test', urlUnknown: true, read: '2026-11-24' } as const;
  const count = parameterCount(ownArchitecture(DEFAULT_OWN_FIGURES, source));
  expect(Math.abs(count / DEFAULT_OWN_FIGURES.parameters - 1)).toBeLessThan(0.001);
});

test.each(OWN_FIGURE_FIELDS)('$label is read as it is shown, and refused outside its limits', (field) => {
  const shown = ownFigureText(field.key, DEFAULT_OWN_FIGURES);
  expect(parseOwnFigure(field, shown)).toEqual({ ok: true, value: DEFAULT_OWN_FIGURES[field.key] });
  for (const value of [field.least - 1, field.most * 2]) {
    expect(parseOwnFigure(field, String(value)).ok).toBe(false);
  }
});
