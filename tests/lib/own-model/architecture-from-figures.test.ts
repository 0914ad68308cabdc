import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { ArchitectureError } from '../../../src/lib/memory/model/layer.ts';
import { ownArchitecture, type OwnFigures } from '../../../src/lib/own-model/architecture-from-figures.ts';
import { parameterCount } from '../../../src/lib/memory/model/model-tensors.ts';
import { weightBytes } from '../../../src/lib/memory/weights/weights.ts';
import { DEFAULT_OWN_FIGURES } from '../../../src/lib/case/own-figures.ts';
import { llama8B } from '../memory/architectures.ts';

const source = llama8B.source;
const figures: OwnFigures = {
  parameters: 8_030_261_248,
  layers: 32,
  hiddenSize: 4096,
  heads: 32,
  keyValueHeads: 8,
  headSize: 128,
  vocabularySize: 128_256,
  tiedEmbeddings: false,
};

describe('ownArchitecture', () => {
  it('finds the feed-forward size of Llama 3.1 8B from its parameter count', () => {
    expect(ownArchitecture(figures, source).feedForward?.size).toBe(14_336);
  });

  it('finds it from a rounded count too, which leaves 14,335: makers choose multiples of 256', () => {
    expect(ownArchitecture({ ...figures, parameters: 8.03e9 }, source).feedForward?.size).toBe(14_336);
  });

  it('gives the size of the published file to one per cent from figures of a card', () => {
    const model = { architecture: ownArchitecture(DEFAULT_OWN_FIGURES, source) };
    // Llama 3.1 8B in Q4_K_M, see the evidence.
    expect(Math.abs(weightBytes(model, 'Q4_K_M') / 4_912_898_304 - 1)).toBeLessThan(0.01);
  });

  it('says that attention and embeddings alone are more than the parameters', () => {
    expect(() => ownArchitecture({ ...figures, parameters: 1e9 }, source)).toThrow(
      /more weights than the parameters/,
    );
  });

  it('says that heads must divide among key-value heads', () => {
    expect(() => ownArchitecture({ ...figures, keyValueHeads: 5 }, source)).toThrow(ArchitectureError);
  });

  property.prop([fc.integer({ min: 3_000_000_000, max: 400_000_000_000 })])(
    'comes out with the parameters that were given, as near as whole blocks allow',
    (parameters) => {
      const count = parameterCount(ownArchitecture({ ...figures, parameters }, source));
      const halfBlock = 128 * 3 * figures.layers * figures.hiddenSize;
      expect(Math.abs(count - parameters)).toBeLessThan(halfBlock * 1.01);
    },
  );
});
