import { describe, expect, test } from 'vitest';

import { bitsPerWeight } from '../../../../src/lib/memory/weights/block-type.ts';
import { CHECKPOINT_FORMATS } from '../../../../src/lib/memory/weights/checkpoint-format.ts';
import { GGUF_MIXTURES } from '../../../../src/lib/memory/weights/gguf-mixture.ts';
import {
  isCheckpointFormat,
  isGgufMixture,
  isPrecision,
} from '../../../../src/lib/memory/weights/precision.ts';
import { RUNTIMES } from '../../../../src/lib/memory/model/runtime.ts';
import {
  cachePrecisionsOf,
  cachesKeysApart,
  nearestPrecision,
  nominalBits,
  precisionsOf,
} from '../../../../src/lib/memory/plan/runtime-precisions.ts';

test('llama.cpp is offered every file type of its quantizer but 32 bits', () => {
  const types = Object.keys(GGUF_MIXTURES).filter((type) => type !== 'F32');
  expect([...precisionsOf('llama.cpp')].sort()).toEqual(types.sort());
});

test('every checkpoint format is offered for vLLM or Transformers', () => {
  const offered = new Set([...precisionsOf('vllm'), ...precisionsOf('transformers')]);
  expect([...offered].filter(isCheckpointFormat).sort()).toEqual(Object.keys(CHECKPOINT_FORMATS).sort());
});

describe.each(RUNTIMES)('the bits written down for %s', (runtime) => {
  test.each(precisionsOf(runtime))('%s has those of its blocks', (precision) => {
    expect(isPrecision(precision)).toBe(true);
    if (isGgufMixture(precision)) {
      expect(nominalBits(precision)).toBe(bitsPerWeight(GGUF_MIXTURES[precision]));
    } else {
      const { bits, scaleBits, blockWeights } = CHECKPOINT_FORMATS[precision];
      expect(nominalBits(precision)).toBeCloseTo(
        blockWeights === 'row' ? bits : bits + scaleBits / blockWeights,
        9,
      );
    }
  });
});

test.each([
  ['Q4_K_M', 'vllm', 'AWQ-INT4'],
  ['Q8_0', 'vllm', 'FP8'],
  ['Q6_K', 'vllm', 'FP8'],
  ['IQ2_XS', 'vllm', 'AWQ-INT4'],
  ['MXFP4_MOE', 'vllm', 'MXFP4'],
  ['MXFP4', 'llama.cpp', 'MXFP4_MOE'],
  ['AWQ-INT4', 'llama.cpp', 'Q4_K_M'],
  ['FP8', 'llama.cpp', 'Q8_0'],
  ['NVFP4', 'transformers', 'AWQ-INT4'],
  ['BF16', 'llama.cpp', 'BF16'],
] as const)('%s on %s becomes %s', (precision, runtime, nearest) => {
  expect(nearestPrecision(precision, runtime)).toBe(nearest);
});

test.each(RUNTIMES)('a precision that %s loads stays', (runtime) => {
  for (const precision of precisionsOf(runtime)) expect(nearestPrecision(precision, runtime)).toBe(precision);
});

test('only llama.cpp quantizes its cache to fewer than 8 bits', () => {
  expect(cachePrecisionsOf('vllm')).toEqual(['bf16', 'fp8']);
  expect(cachePrecisionsOf('transformers')).toEqual(['bf16']);
  expect(cachePrecisionsOf('llama.cpp')).toContain('q4_0');
});

test('llama.cpp loads 30 file types and vLLM 9 formats, the most exact first', () => {
  expect(precisionsOf('llama.cpp')).toHaveLength(30);
  expect(precisionsOf('llama.cpp')[0]).toBe('BF16');
  expect(precisionsOf('llama.cpp').at(-1)).toBe('IQ1_S');
  expect(precisionsOf('vllm')).toHaveLength(9);
});

test('only llama.cpp caches keys and values in different precisions', () => {
  expect(RUNTIMES.filter(cachesKeysApart)).toEqual(['llama.cpp']);
});
