import { describe, expect, it } from 'vitest';
import { parameterCount, tensorsOf } from '../../../../src/lib/memory/model/model-tensors.ts';
import { deepSeekR1, gemma27B, gptOss20B, llama70B, llama8B, qwen27B } from '../architectures.ts';

describe('parameterCount', () => {
  it.each([
    ['Llama 3.1 8B', llama8B, 8_030_261_248],
    ['Llama 3.1 70B', llama70B, 70_553_706_496],
  ])('counts %s tensor by tensor, as published', (_, architecture, published) => {
    expect(parameterCount(architecture)).toBe(published);
  });

  it.each([
    ['DeepSeek R1', deepSeekR1, 671.026],
    ['gpt-oss 20B', gptOss20B, 20.91],
    ['Gemma 3 27B', gemma27B, 27.009],
    ['Qwen3.5 27B', qwen27B, 26.9],
  ])('agrees with the billions that %s prints', (_, architecture, billions) => {
    const count = parameterCount(architecture) / 1e9;
    expect(Math.abs(count / billions - 1)).toBeLessThan(0.0005);
  });
});

describe('tensorsOf', () => {
  it('gives 291 tensors for Llama 3.1 8B', () => {
    expect(tensorsOf(llama8B)).toHaveLength(291);
  });
});
