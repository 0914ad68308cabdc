import { expect, test } from 'vitest';

import { precisionGroups } from '../../../src/components/memory/precision-choices.ts';
import { publishedMeaning } from '../../../src/components/memory/fields/published-meaning.ts';
import { nominalBits } from '../../../src/lib/memory/plan/runtime-precisions.ts';
import { RUNTIMES } from '../../../src/lib/memory/model/runtime.ts';

test('the precision in which a maker publishes loses nothing; llama.cpp’s file keeps the experts so', () => {
  expect(publishedMeaning('MXFP4', 'MXFP4')).toBe('As its maker publishes it: nothing is lost.');
  expect(publishedMeaning('FP8', 'FP8')).toBe('As its maker publishes it: nothing is lost.');
  expect(publishedMeaning('MXFP4_MOE', 'MXFP4')).toContain('Its experts as the maker publishes them');
});

test('more bits than the maker publishes are said to add nothing', () => {
  expect(publishedMeaning('BF16', 'FP8')).toBe('Its maker publishes it in FP8; more bits add nothing.');
  expect(publishedMeaning('Q8_0', 'MXFP4')).toContain('more bits add nothing');
});

test('of fewer bits, and of models published in 16 bits, nothing is said', () => {
  expect(publishedMeaning('Q4_K_M', 'FP8')).toBeUndefined();
  expect(publishedMeaning('Q8_0', 'FP8')).toBeUndefined();
  expect(publishedMeaning('MXFP4', undefined)).toBeUndefined();
});

test('the groups of each runtime hold every precision once, the largest first', () => {
  for (const runtime of RUNTIMES) {
    const groups = precisionGroups(runtime);
    const bits = groups.map(({ precisions }) => precisions.map(nominalBits));
    for (const [place, group] of bits.entries()) {
      const next = bits[place + 1];
      if (next) expect(Math.min(...group)).toBeGreaterThan(Math.max(...next));
    }
    const all = groups.flatMap(({ precisions }) => precisions);
    expect(new Set(all).size).toBe(all.length);
  }
});
