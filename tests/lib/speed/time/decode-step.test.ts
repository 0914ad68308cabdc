import { expect, it } from 'vitest';
import { engineCosts } from '../../../../src/lib/speed/machine/bandwidth-efficiency.ts';
import { expertsTouched } from '../../../../src/lib/speed/time/decode-step.ts';

it('4 of 32 experts serve one request, and 0.69 of them 32 requests with llama.cpp', () => {
  const { routingExponent } = engineCosts('llama.cpp');
  expect(expertsTouched(4 / 32, 1, routingExponent)).toBe(0.125);
  expect(expertsTouched(4 / 32, 32, routingExponent)).toBeCloseTo(0.69, 2);
  expect(expertsTouched(0, 32, routingExponent)).toBe(0);
});
