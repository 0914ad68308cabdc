import { expect, test } from 'vitest';

import { readFactFiles } from '../../src/integrations/fact-files.ts';
import { ModelSchema } from '../../src/lib/catalog/models/model.ts';
import { gridModels, gridVerdicts, PRECISIONS } from '../../scripts/memory-grid.ts';

const models = readFactFiles('src/content/models', ModelSchema).filter(({ id }) =>
  ['kimi-k3', 'llama-3-1-8b-instruct'].includes(id),
);
const device = { kind: 'datacenter', memoryGigabytes: 80, usableMebibytes: 81_559 } as const;

test('the grid leaves out a model that the formulas do not cover in llama.cpp, and says why', () => {
  const { covered, leftOut } = gridModels(models, [device]);
  expect(covered.map(({ name }) => name)).toEqual(['Llama 3.1 8B Instruct']);
  expect(leftOut).toEqual([{ name: 'Kimi K3', reason: expect.stringMatching(/llama\.cpp/) as string }]);
});

test('an 8B model fits on 80 GB in every precision', () => {
  const { covered } = gridModels(models, [device]);
  expect(gridVerdicts(covered, [device]).fits).toBe(PRECISIONS.length);
});
