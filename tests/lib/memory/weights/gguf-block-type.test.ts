import { describe, expect, it } from 'vitest';
import { tensorsOf } from '../../../../src/lib/memory/model/model-tensors.ts';
import type { BlockType } from '../../../../src/lib/memory/weights/block-type.ts';
import { blockTypeInMixture } from '../../../../src/lib/memory/weights/gguf-block-type.ts';
import { mixtureContext } from '../../../../src/lib/memory/weights/mixture-context.ts';
import { gemma27B, llama8B } from '../architectures.ts';

describe('the mixtures of llama.cpp', () => {
  const typeCounts = (mixture: 'Q5_K_M' | 'Q4_K_M', architecture = gemma27B) => {
    const context = mixtureContext(architecture);
    const counts = new Map<BlockType, number>();
    for (const tensor of tensorsOf(architecture)) {
      const type = blockTypeInMixture(mixture, tensor, context);
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    return counts;
  };

  it('has as many tensors of each type as the log of Gemma 3 27B Q4_K_M prints', () => {
    const counts = typeCounts('Q4_K_M');
    expect(counts.get('Q4_K')).toBe(374);
    expect(counts.get('Q6_K')).toBe(61);
  });

  it('raises `ffn_down` of Llama 3.1 8B in Q4_K_M in the first four layers, not in the fifth', () => {
    const context = mixtureContext(llama8B);
    const types = tensorsOf(llama8B)
      .filter(({ role }) => role === 'feed-forward-down')
      .map((tensor) => blockTypeInMixture('Q4_K_M', tensor, context));
    expect(types.slice(0, 5)).toEqual(['Q6_K', 'Q6_K', 'Q6_K', 'Q6_K', 'Q4_K']);
  });

  it('falls back to a type that fits rows which do not divide into blocks', () => {
    // Qwen2.5 0.5B is 896 wide: no multiple of 256.
    const narrow = {
      ...llama8B,
      hiddenSize: 896,
      layers: 1,
      attention: { heads: 14, keyValueHeads: 2, headSize: 64 },
      feedForward: { size: 4864, gated: true },
    };
    const context = mixtureContext(narrow);
    const types = tensorsOf(narrow)
      .filter(({ quantizable }) => quantizable)
      .map((tensor) => [tensor.role, blockTypeInMixture('Q4_K_M', tensor, context)]);
    expect(new Map(types as [string, string][]).get('attention-query')).toBe('Q5_0');
    expect(new Map(types as [string, string][]).get('output')).toBe('Q8_0');
  });
});
