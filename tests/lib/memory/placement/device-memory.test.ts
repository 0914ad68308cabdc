import { expect, test } from 'vitest';
import { deviceBudget, isStackable } from '../../../../src/lib/memory/placement/device-memory.ts';
import { GIBIBYTE } from '../../../../src/lib/units/bytes.ts';
import { card } from '../devices.ts';

test('an RTX 3090 offers llama.cpp all of its 24 GiB, and vLLM 92 % of the 23.58 that a CUDA program sees', () => {
  expect(deviceBudget(card(24), 'llama.cpp', 0).offered).toBe(24 * GIBIBYTE);
  expect(deviceBudget(card(24), 'vllm', 0).offered / GIBIBYTE).toBeCloseTo(21.69, 2);
});

test('where only the printed memory is known, it is what the device offers, and that is said', () => {
  const printed = { kind: 'unified', memoryGigabytes: 24 } as const;
  expect(deviceBudget(printed, 'llama.cpp', 0)).toMatchObject({ offered: 24 * GIBIBYTE, isKnown: false });
});

test('a graphics card is stackable, a Mac is not', () => {
  expect(isStackable(card(24))).toBe(true);
  expect(isStackable({ kind: 'unified', memoryGigabytes: 24 })).toBe(false);
});
