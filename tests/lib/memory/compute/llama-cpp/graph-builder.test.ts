import { describe, expect, it } from 'vitest';
import {
  graphBuilder,
  normalised,
  projected,
  sum,
} from '../../../../../src/lib/memory/compute/llama-cpp/graph-builder.ts';
import { graphTensorBytes, result } from '../../../../../src/lib/memory/compute/llama-cpp/graph-tensor.ts';
import { MEBIBYTE } from '../../../../../src/lib/units/bytes.ts';
import { llamaCppPlan } from '../../devices.ts';

const builder = graphBuilder(llamaCppPlan());
const tokens = result([4096, 512, 1], []);

describe('graphBuilder', () => {
  it('has a mask of 16 MiB and its copy of 8 MiB for 8192 cells and 512 tokens', () => {
    const { full } = builder.masks;
    expect([...full.sources, full].map((mask) => graphTensorBytes(mask) / MEBIBYTE)).toEqual([16, 8]);
  });

  it('fills in the mask of 2 bytes directly for llama-server', () => {
    const { full } = graphBuilder(llamaCppPlan({ program: 'llama-server' })).masks;
    expect(full).toMatchObject({ kind: 'input', shape: [8192, 512, 1], elementBytes: 2 });
  });
});

describe('the steps of a layer', () => {
  it('normalise in one step in ik_llama.cpp and in two in llama.cpp, in the same shape', () => {
    const fork = graphBuilder(llamaCppPlan({ program: 'ik_llama.cpp' }));
    expect(normalised(fork, tokens, 0).sources[0]).toBe(tokens);
    expect(normalised(builder, tokens, 0).sources[0]?.sources[0]).toBe(tokens);
    expect(normalised(builder, tokens, 0).shape).toEqual(tokens.shape);
  });

  it('add in place', () => {
    expect(sum(tokens, tokens)).toMatchObject({ inPlace: true, shape: [4096, 512, 1] });
  });

  it('project 512 tokens of Llama 3.1 8B to 250.5 MiB of logits', () => {
    expect(graphTensorBytes(projected(builder, 0, tokens, 128_256)) / MEBIBYTE).toBe(250.5);
  });
});
