import { expect, test } from 'vitest';
import { heldByProducts, savedBytesPerToken } from '../../../../src/lib/memory/training/saved-tensors.ts';
import { trainingSetup } from '../../../../src/lib/memory/training/training-plan.ts';
import { ladderStep, litgptRun } from './training-plans.ts';

test('each of the 32 layers of Llama 2 7B saves 176,784 bytes per token in litgpt', () => {
  expect(savedBytesPerToken(trainingSetup(litgptRun()))).toEqual(Array.from({ length: 32 }, () => 176_784));
});

test('a layer of Llama 3.2 3B saves 145,504 bytes per token in torchtune when all weights are trained', () => {
  expect(savedBytesPerToken(trainingSetup(ladderStep({ compiled: false })))[0]).toBe(145_504);
});

test('4-bit products of the previous step keep their inputs in old bitsandbytes alone', () => {
  const held = (keptProductInputs: 'none' | 'two-steps'): number =>
    heldByProducts(trainingSetup(litgptRun({ method: 'qlora', keptProductInputs })));
  expect(held('none')).toBe(0);
  expect(held('two-steps')).toBe(32 * 2 * (3 * 4096 + 11_008));
});
