import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readFactFiles } from '../../../../src/integrations/fact-files.ts';
import { ModelSchema } from '../../../../src/lib/catalog/models/model.ts';
import { bitsPerWeight, BLOCK_TYPES, type BlockType } from '../../../../src/lib/memory/weights/block-type.ts';
import { GGUF_MIXTURES } from '../../../../src/lib/memory/weights/gguf-mixture.ts';
import { blockTypeInMixture } from '../../../../src/lib/memory/weights/gguf-block-type.ts';
import { mixtureContext } from '../../../../src/lib/memory/weights/mixture-context.ts';
import { NotModelledError } from '../../../../src/lib/memory/model/not-modelled.ts';
import {
  isCheckpointFormat,
  isGgufMixture,
  PRECISIONS,
} from '../../../../src/lib/memory/weights/precision.ts';
import { parameterCount, tensorsOf } from '../../../../src/lib/memory/model/model-tensors.ts';
import { weightBreakdown, weightBytes } from '../../../../src/lib/memory/weights/weights.ts';
import { GIBIBYTE } from '../../../../src/lib/units/bytes.ts';
import { deepSeekR1, examples, gemma27B, gptOss20B, llama70B, llama8B, qwen27B } from '../architectures.ts';

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

describe('weightBytes', () => {
  it('is twice the parameters at 16 bits, as the article says of 70B', () => {
    const bytes = weightBytes({ architecture: llama70B }, 'BF16');
    expect(bytes / 1e9).toBeCloseTo(141.1, 1);
    expect(bytes / (2 * parameterCount(llama70B))).toBeCloseTo(1, 4);
  });

  it('gives the size of the published Q4_K_M file of Llama 3.1 8B', () => {
    expect(weightBytes({ architecture: llama8B }, 'Q4_K_M') / GIBIBYTE).toBeCloseTo(4.58, 2);
  });

  it('keeps embeddings, output layer and norms at 16 bits in FP8 checkpoints', () => {
    const { bytesByPart, parametersByPart } = weightBreakdown({ architecture: llama8B }, 'FP8');
    expect(bytesByPart.embedding).toBe(parametersByPart.embedding * 2);
    expect(bytesByPart.output).toBe(parametersByPart.output * 2);
    expect(bytesByPart.dense / parametersByPart.dense).toBeCloseTo(1, 3);
  });

  it('quantizes only the experts of a mixture in MXFP4 checkpoints', () => {
    const { bytesByPart, parametersByPart } = weightBreakdown({ architecture: gptOss20B }, 'MXFP4');
    expect(bytesByPart.attention).toBe(parametersByPart.attention * 2);
    expect((bytesByPart.experts * 8) / parametersByPart.experts).toBe(4.25);
  });

  it('gives the size of the published INT4 checkpoint of Kimi K2 Thinking', () => {
    // 594 GB: https://simonwillison.net/2025/Nov/6/kimi-k2-thinking/. The design is DeepSeek's with these figures.
    const kimiK2 = {
      ...deepSeekR1,
      vocabularySize: 163_840,
      latentAttention: { ...deepSeekR1.latentAttention, heads: 64 },
      experts: { ...deepSeekR1.experts, count: 384, firstDenseLayers: 1 },
    };
    const { bytes, bytesByPart, parametersByPart } = weightBreakdown(
      { architecture: kimiK2 as typeof deepSeekR1 },
      'INT4',
    );
    expect(bytes / 1e9).toBeCloseTo(594, 0);
    expect((bytesByPart.experts * 8) / parametersByPart.experts).toBe(4.5);
    expect(bytesByPart['shared-experts']).toBe(parametersByPart['shared-experts'] * 2);
  });

  it('gives the size of the published MXFP4 checkpoint of Kimi K3, 2.8 trillion weights', () => {
    // 1.56 TB: https://github.com/lyogavin/airllm/pull/316.
    const kimiK3 = readFactFiles('src/content/models', ModelSchema).find(({ id }) => id === 'kimi-k3');
    if (!kimiK3) throw new Error('no such model');
    const { bytes, parameters } = weightBreakdown(kimiK3, 'MXFP4');
    expect(parameters / 1e12).toBeCloseTo(2.78, 2);
    expect(bytes / 1e12).toBeCloseTo(1.56, 2);
  });

  it('counts all experts, not only those that work on a token', () => {
    const few = { ...deepSeekR1, experts: { ...deepSeekR1.experts, perToken: 1 } };
    expect(weightBytes({ architecture: few as typeof deepSeekR1 }, 'Q8_0')).toBe(
      weightBytes({ architecture: deepSeekR1 }, 'Q8_0'),
    );
  });

  it('says why instead of guessing when a design is not modelled', () => {
    const unknown = { ...llama8B, notModelled: { weights: 'its layers are not described' } };
    expect(() => weightBytes({ architecture: unknown }, 'BF16')).toThrow(NotModelledError);
    expect(() => weightBytes({ architecture: unknown }, 'BF16')).toThrow(/not described/);
  });

  it.each(Object.keys(examples))('breaks %s down into parts that add up, in every precision', (name) => {
    const architecture = examples[name] ?? llama8B;
    for (const precision of PRECISIONS) {
      const { bytes, parameters, bytesByPart, parametersByPart } = weightBreakdown(
        { architecture },
        precision,
      );
      expect(Object.values(bytesByPart).reduce((a, b) => a + b, 0)).toBe(bytes);
      expect(Object.values(parametersByPart).reduce((a, b) => a + b, 0)).toBe(parameters);
      expect(bytes).toBeGreaterThan(parameters * 0.15);
      expect(bytes).toBeLessThanOrEqual(parameters * 4);
    }
  });

  property.prop([
    fc.constantFrom(...PRECISIONS.filter((precision) => precision !== 'F32')),
    fc.constantFrom(...Object.values(examples)),
    fc.integer({ min: 1, max: 20 }),
  ])('more layers never need less memory', (precision, architecture, more) => {
    const larger = { ...architecture, layers: architecture.layers + more };
    expect(weightBytes({ architecture: larger }, precision)).toBeGreaterThan(
      weightBytes({ architecture }, precision),
    );
  });
});

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

  it('gives the same name fewer bits a weight on a larger model', () => {
    const bits = (architecture: typeof llama8B) =>
      (weightBytes({ architecture }, 'Q4_K_M') * 8) / parameterCount(architecture);
    expect(bits(llama8B)).toBeCloseTo(4.89, 2);
    expect(bits(llama70B)).toBeCloseTo(4.82, 2);
  });

  it('orders the published types by size on a dense model', () => {
    const sizes = (['Q8_0', 'Q6_K', 'Q5_K_M', 'Q4_K_M', 'Q3_K_M', 'Q2_K', 'IQ2_XS', 'IQ1_S'] as const).map(
      (precision) => weightBytes({ architecture: llama8B }, precision),
    );
    expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
  });
});

describe('precisions', () => {
  it('are each of exactly one kind, except none', () => {
    for (const precision of PRECISIONS) {
      expect([isGgufMixture(precision), isCheckpointFormat(precision)].filter(Boolean)).toHaveLength(1);
    }
  });

  it('start from a block type whose size ggml states', () => {
    expect(bitsPerWeight('Q4_K')).toBe(4.5);
    expect(bitsPerWeight('IQ1_S')).toBe(1.5625);
    for (const type of Object.values(GGUF_MIXTURES)) expect(BLOCK_TYPES[type].bytes).toBeGreaterThan(0);
  });
});
