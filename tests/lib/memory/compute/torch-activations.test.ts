import { expect, test } from 'vitest';
import { torchActivations } from '../../../../src/lib/memory/compute/torch-activations.ts';
import { GIBIBYTE } from '../../../../src/lib/units/bytes.ts';
import { vllmPlan } from '../devices.ts';

test('vLLM takes 110,592 bytes a token for Llama 3.1 8B: 2.06 GiB for 20,000 in a step', () => {
  const { likely } = torchActivations(vllmPlan({ microBatchTokens: 20_000 }));
  expect(likely).toBe(20_000 * 110_592);
  expect(likely / GIBIBYTE).toBeCloseTo(2.06, 2);
});

test('the sampling of 256 sequences takes more than 8192 tokens in a step: 1.25 GiB', () => {
  expect(torchActivations(vllmPlan()).likely / GIBIBYTE).toBeCloseTo(1.25, 2);
});
