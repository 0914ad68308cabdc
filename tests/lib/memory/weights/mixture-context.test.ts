import { expect, test } from 'vitest';
import { mixtureContext } from '../../../../src/lib/memory/weights/mixture-context.ts';
import { deepSeekR1, llama70B, llama8B } from '../architectures.ts';

test('Llama 3.1 70B is of the 70B class, with 8 query heads a key-value head', () => {
  expect(mixtureContext(llama70B)).toMatchObject({ layers: 80, headsPerKeyValueHead: 8, is70BClass: true });
  expect(mixtureContext(llama8B).is70BClass).toBe(false);
});

test('latent attention has no value weights of its own', () => {
  expect(mixtureContext(deepSeekR1)).toMatchObject({ experts: 256, valueLayers: 0 });
});
