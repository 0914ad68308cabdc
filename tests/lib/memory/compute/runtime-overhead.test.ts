import { expect, test } from 'vitest';
import { overheadWithinLimit, runtimeOverhead } from '../../../../src/lib/memory/compute/runtime-overhead.ts';

const gigabytes = ({ low, likely, high }: ReturnType<typeof runtimeOverhead>): readonly number[] =>
  [low, likely, high].map((bytes) => Math.round(bytes / 1e7) / 100);

test('llama.cpp takes less on each further device than on the first', () => {
  expect(gigabytes(runtimeOverhead('llama.cpp'))).toEqual([0.16, 0.4, 0.63]);
  expect(gigabytes(runtimeOverhead('llama.cpp', 1))).toEqual([0.07, 0.11, 0.26]);
});

test('CUDA graphs that fit above the limit of vLLM do not count against it', () => {
  expect(overheadWithinLimit(2.5e9).likely / 1e9).toBeCloseTo(0.38, 2);
  expect(overheadWithinLimit(1e8).likely / 1e9).toBeCloseTo(1.05, 2);
});
