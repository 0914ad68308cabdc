import { expect, test } from 'vitest';

import { precisionGroups, precisionMeaning } from '../../../src/components/memory/precision-choices.ts';
import { nominalBits } from '../../../src/lib/memory/runtime-precisions.ts';
import { RUNTIMES } from '../../../src/lib/memory/runtime.ts';

const inLlamaCpp = precisionGroups('llama.cpp');
const inVllm = precisionGroups('vllm');

test('the precision in which a maker publishes loses nothing; llama.cpp’s file keeps the experts so', () => {
  expect(precisionMeaning('MXFP4', inVllm, 'MXFP4')).toBe('As its maker publishes it: nothing is lost.');
  expect(precisionMeaning('MXFP4_MOE', inLlamaCpp, 'MXFP4')).toContain(
    'Its experts as the maker publishes them',
  );
  expect(precisionMeaning('FP8', inVllm, 'FP8')).toBe('As its maker publishes it: nothing is lost.');
});

test('more bits than the maker publishes are said to add nothing', () => {
  expect(precisionMeaning('BF16', inVllm, 'FP8')).toBe(
    'Its maker publishes it in FP8; more bits add nothing.',
  );
  expect(precisionMeaning('Q8_0', inLlamaCpp, 'MXFP4')).toContain('more bits add nothing');
});

test('fewer bits, and models published in 16 bits, keep the words of their group', () => {
  expect(precisionMeaning('Q4_K_M', inLlamaCpp, 'FP8')).toContain('The usual choice at home');
  expect(precisionMeaning('MXFP4', inVllm, undefined)).toContain('The usual choice at home');
  expect(precisionMeaning('Q8_0', inLlamaCpp, 'FP8')).toContain('Answers hardly change');
});

test('the groups of each runtime hold every precision once, the largest first', () => {
  for (const runtime of RUNTIMES) {
    const bits = precisionGroups(runtime).map(({ precisions }) => precisions.map(nominalBits));
    for (const [place, group] of bits.entries()) {
      const next = bits[place + 1];
      if (next) expect(Math.min(...group)).toBeGreaterThan(Math.max(...next));
    }
    const all = precisionGroups(runtime).flatMap(({ precisions }) => precisions);
    expect(new Set(all).size).toBe(all.length);
  }
});
