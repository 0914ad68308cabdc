import { describe, expect, it } from 'vitest';
import { recurrentStateBytes } from '../../../../src/lib/memory/cache/recurrent-state.ts';

describe('recurrentStateBytes', () => {
  it('of Kimi Delta Attention is a matrix for each head and the last inputs of queries, keys and values', () => {
    // kimi_k3.py of ai-dynamo/aiconfigurator: about 54 MB of state on each of eight devices, 69 layers.
    const kimiK3 = { kind: 'kimi-delta-attention', heads: 96, headSize: 128, convolution: 4 } as const;
    expect(recurrentStateBytes(kimiK3)).toBe(4 * (3 * 36_864 + 96 * 128 * 128));
    const matrices = recurrentStateBytes({ ...kimiK3, convolution: 1 });
    expect((69 * matrices) / 8 / 1e6).toBeCloseTo(54.3, 1);
  });

  it('counts the convolution and the state matrix of a gated delta net', () => {
    expect(
      recurrentStateBytes({
        kind: 'gated-delta-net',
        keyHeads: 16,
        valueHeads: 48,
        keyHeadSize: 128,
        valueHeadSize: 128,
        convolution: 4,
      }),
    ).toBe(3_268_608);
  });

  it('counts them for Mamba-2: 49,930,240 bytes in 23 layers of Nemotron 3 Nano', () => {
    expect(
      23 *
        recurrentStateBytes({
          kind: 'mamba-2',
          heads: 64,
          headSize: 64,
          groups: 8,
          stateSize: 128,
          convolution: 4,
        }),
    ).toBe(49_930_240);
  });
});
