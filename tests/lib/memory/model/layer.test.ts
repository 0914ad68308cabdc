import { describe, expect, it } from 'vitest';
import { layersOf } from '../../../../src/lib/memory/model/layer.ts';
import { gemma27B, llama8B } from '../architectures.ts';

describe('layersOf', () => {
  it('repeats the pattern: Gemma 3 27B has 52 sliding and 10 full layers', () => {
    const kinds = layersOf(gemma27B).map(({ mixer }) => mixer.kind);
    expect(kinds.filter((kind) => kind === 'sliding')).toHaveLength(52);
    expect(kinds.filter((kind) => kind === 'full')).toHaveLength(10);
  });

  it('names the part that the pattern asks for and nobody described', () => {
    expect(() => layersOf({ ...llama8B, layerPattern: 'FR' })).toThrow(/`recurrent`/);
    expect(() => layersOf({ ...llama8B, layerPattern: 'FS' })).toThrow(/`slidingAttention`/);
  });

  it('asks for one number a layer when a list is too short', () => {
    const short = { ...llama8B, attention: { heads: 32, keyValueHeads: [8, 8], headSize: 128 } };
    expect(() => layersOf(short)).toThrow(/lists 2 layers, but layer 3/);
  });

  it('has no attention where a layer has no key-value heads', () => {
    const skipping = {
      ...llama8B,
      layers: 2,
      attention: { heads: 32, keyValueHeads: [8, 0], headSize: 128 },
    };
    expect(layersOf(skipping).map(({ mixer }) => mixer.kind)).toEqual(['full', 'none']);
  });

  it('puts experts in every second layer only where the configuration says so', () => {
    const maverick = {
      ...llama8B,
      layers: 4,
      experts: { count: 128, perToken: 1, size: 8192, everyNthLayer: 2 },
    };
    expect(layersOf(maverick).map(({ channel }) => channel.experts)).toEqual([false, true, false, true]);
  });
});
