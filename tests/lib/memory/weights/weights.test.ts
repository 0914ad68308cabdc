import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readFactFiles } from '../../../../src/integrations/fact-files.ts';
import { ModelSchema } from '../../../../src/lib/catalog/models/model.ts';
import { NotModelledError } from '../../../../src/lib/memory/model/not-modelled.ts';
import { PRECISIONS } from '../../../../src/lib/memory/weights/precision.ts';
import { parameterCount } from '../../../../src/lib/memory/model/model-tensors.ts';
import { matrix } from '../../../../src/lib/memory/model/tensor.ts';
import { tensorBytesIn, weightBreakdown, weightBytes } from '../../../../src/lib/memory/weights/weights.ts';
import { GIBIBYTE } from '../../../../src/lib/units/bytes.ts';
import { deepSeekR1, examples, gptOss20B, llama70B, llama8B } from '../architectures.ts';

describe('weightBytes', () => {
  it('is twice the parameters at 16 bits, as the article says of 70B', () => {
    const bytes = weightBytes({ architecture: llama70B }, 'BF16');
    expect(bytes / 1e9).toBeCloseTo(141.1, 1);
    expect(bytes / (2 * parameterCount(llama70B))).toBeCloseTo(1, 4);
  });

  it('gives the size of the published Q4_K_M file of Llama 3.1 8B', () => {
    expect(weightBytes({ architecture: llama8B }, 'Q4_K_M') / GIBIBYTE).toBeCloseTo(4.58, 2);
    expect(weightBytes({ architecture: llama8B }, 'Q4_K_M')).toBe(4_912_898_048);
  });

  it('keeps embeddings, output layer and norms at 16 bits in FP8 checkpoints', () => {
    const { bytesByPart, parametersByPart } = weightBreakdown({ architecture: llama8B }, 'FP8');
    expect(bytesByPart.embedding).toBe(parametersByPart.embedding * 2);
    expect(bytesByPart.output).toBe(parametersByPart.output * 2);
    expect(bytesByPart.dense / parametersByPart.dense).toBeCloseTo(1, 3);
  });

  it('quantizes only the experts of a mixture in MXFP4 checkpoints', () => {
    const { bytes, bytesByPart, parametersByPart } = weightBreakdown({ architecture: gptOss20B }, 'MXFP4');
    expect(bytesByPart.attention).toBe(parametersByPart.attention * 2);
    expect((bytesByPart.experts * 8) / parametersByPart.experts).toBe(4.25);
    expect(bytesByPart.experts / 1e9).toBeCloseTo(10.2, 1);
    expect(bytes / 1e9).toBeCloseTo(13.8, 1);
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

describe('weightBytes in the mixtures of llama.cpp', () => {
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

describe('tensorBytesIn', () => {
  it('is 17,825,792 for 4096 × 4096 weights of Llama 3.1 8B in Q8_0', () => {
    const bytesOf = tensorBytesIn(llama8B, 'Q8_0', {});
    expect(bytesOf(matrix('attention-query', 'attention', 0, 4096, 4096))).toBe(17_825_792);
  });
});
