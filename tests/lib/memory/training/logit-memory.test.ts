import { expect, test } from 'vitest';
import { keptLogits, newLogits } from '../../../../src/lib/memory/training/logit-memory.ts';
import { trainingSetup } from '../../../../src/lib/memory/training/training-plan.ts';
import { ladderStep, litgptRun } from './training-plans.ts';

test('8192 tokens have 2,101,346,304 bytes of new logits in 16 bits, and none with cut cross-entropy', () => {
  expect(newLogits(trainingSetup(ladderStep()))).toBe(2_101_346_304);
  expect(newLogits(trainingSetup(ladderStep({ trainer: 'axolotl' })))).toBe(0);
});

test('litgpt keeps the logits in 32 bits during the backward pass, torchtune deletes them', () => {
  expect(keptLogits(trainingSetup(litgptRun()))).toBe(166_912_000);
  expect(keptLogits(trainingSetup(ladderStep()))).toBe(0);
});
