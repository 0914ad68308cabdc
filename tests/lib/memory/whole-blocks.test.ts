import { expect, test } from 'vitest';

import { DEFAULT_OWN_FIGURES } from '../../../src/lib/case/own-figures.ts';
import { ownArchitecture } from '../../../src/lib/memory/own-architecture.ts';
import { weightBytes } from '../../../src/lib/memory/weights.ts';
import { inWholeBlocks } from '../../../src/lib/memory/whole-blocks.ts';

const source = { title: 'a test', urlUnknown: true, read: '2026-11-24' } as const;

test('a size that a rounded parameter count missed becomes the real one', () => {
  const architecture = ownArchitecture(DEFAULT_OWN_FIGURES, source);
  expect(architecture.feedForward?.size).toBe(14_335);
  expect(inWholeBlocks(architecture).feedForward?.size).toBe(14_336);
});

test('figures typed from a card give the size of the published file to one per cent', () => {
  const model = { architecture: inWholeBlocks(ownArchitecture(DEFAULT_OWN_FIGURES, source)) };
  // Llama 3.1 8B in Q4_K_M, see the evidence.
  expect(Math.abs(weightBytes(model, 'Q4_K_M') / 4_912_898_304 - 1)).toBeLessThan(0.01);
});

test('a size of whole blocks, and a list of sizes, stay as they are', () => {
  const architecture = ownArchitecture({ ...DEFAULT_OWN_FIGURES, parameters: 8_030_261_248 }, source);
  expect(inWholeBlocks(architecture)).toEqual(architecture);
  const listed = { ...architecture, feedForward: { size: [100, 200], gated: true } };
  expect(inWholeBlocks(listed)).toBe(listed);
});
