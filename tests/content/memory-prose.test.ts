import { describe, expect, it } from 'vitest';
import { activeParameters } from '../../src/components/models/open/active-parameters.ts';
import { attentionDesign } from '../../src/components/models/open/attention-design.ts';
import { roomForTokens } from '../../src/components/chapters/memory/figures.ts';
import { whileTrue } from '../../src/components/sentences/while-true.ts';
import { DESIGN_EXAMPLES, MIXTURE_EXAMPLES } from '../../src/components/chapters/memory/examples.ts';
import { modelNamed, precisionNamed } from '../../src/components/facts/catalogue.ts';
import { quotedFigure, sourcesOf } from '../../src/components/facts/publications.ts';
import { bitsPerWeight, cacheSize, weightSize } from '../../src/components/sentences/memory-words.ts';
import { quoted } from '../../src/components/sentences/quoted-words.ts';
import { mixtureParts } from '../../src/components/chapters/memory/gguf-mixture-parts.ts';
import { weightBreakdown } from '../../src/lib/memory/weights/weights.ts';

describe('figures in sentences', () => {
  it('give the article’s 70B as text that stays on one line', () => {
    expect(weightSize('llama-3-1-70b-instruct', 'F16')).toBe('141\u00a0GB');
    expect(bitsPerWeight('llama-3-1-70b-instruct', 'Q4_K_M')).toBe('4.82');
    expect(cacheSize('llama-3-1-70b-instruct', { contextTokens: 8192 })).toBe('2.68\u00a0GB');
  });

  it('double the cache with the context and with the users', () => {
    const one = { contextTokens: 16_384 };
    expect(cacheSize('llama-3-1-70b-instruct', { contextTokens: 8192, users: 2 })).toBe(
      cacheSize('llama-3-1-70b-instruct', one),
    );
  });

  it('stop at a model that no file describes, with the names near it', () => {
    expect(() => modelNamed('llama-3-1-71b')).toThrow(
      /No model is called “llama-3-1-71b”.*llama-3-1-70b-instruct/,
    );
    expect(() => modelNamed('nothing')).toThrow(/src\/content\/models/);
  });

  it('stop at an unknown precision, with those that there are', () => {
    expect(() => precisionNamed('Q4KM')).toThrow(/Q4_K_M/);
  });

  it('stop at a figure that a publication does not have, with those that it has', () => {
    expect(() => quotedFigure('vllm-cache-config', 'share')).toThrow(/vllm-cache-config\.yaml.*memory-share/);
    expect(() => quotedFigure('article', 'any')).toThrow(/none yet/);
  });

  it('round what a publication prints only when asked', () => {
    const figure = ['llama-cpp-perplexity-readme', 'llama-3-8b-q4-k-m-same-first-choice'] as const;
    expect(quoted(...figure)).toBe('91.901\u00a0%');
    expect(quoted(...figure, 3)).toBe('91.9\u00a0%');
  });

  it('number sources in the order in which the chapter cites them', () => {
    expect(sourcesOf(['gemma-3-report', 'article']).map(({ id }) => id)).toEqual([
      'gemma-3-report',
      'article',
    ]);
    expect(() => sourcesOf(['gemma-4-report'])).toThrow(/gemma-3-report/);
  });
});

describe('parts of a file', () => {
  it.each(['Q4_K_M', 'Q2_K', 'IQ3_XXS', 'Q8_0'] as const)('add up to the whole file in %s', (mixture) => {
    for (const id of ['llama-3-1-70b-instruct', 'gemma-3-4b-it', 'qwen3-30b-a3b']) {
      const whole = weightBreakdown(modelNamed(id), mixture);
      const parts = mixtureParts(modelNamed(id), mixture);
      expect(parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(whole.bytes);
      expect(parts.reduce((sum, { parameters }) => sum + parameters, 0)).toBe(whole.parameters);
    }
  });

  it('say that only some of a kind of tensor are raised', () => {
    const raised = mixtureParts(modelNamed('llama-3-1-70b-instruct'), 'Q4_K_M').find(
      ({ type }) => type === 'Q6_K',
    );
    expect(raised?.tensors).toBe('output layer, some of the values, some of the feed-forward down');
  });
});

describe('mixtures and designs', () => {
  it('count two of eight experts for a token of Mixtral', () => {
    expect(activeParameters(modelNamed('mixtral-8x7b-instruct-v0-1')) / 1e9).toBeCloseTo(12.75, 2);
  });

  it('read all of a dense model but its embedding table', () => {
    const model = modelNamed('llama-3-1-8b-instruct');
    const { parameters, parametersByPart } = weightBreakdown(model, 'BF16');
    expect(activeParameters(model)).toBe(parameters - parametersByPart.embedding);
  });

  it('show mixtures only where the chapter speaks of mixtures', () => {
    expect(MIXTURE_EXAMPLES.every(({ model }) => modelNamed(model).architecture.experts)).toBe(true);
  });

  it('show one model of each design that the chapter explains', () => {
    const designs = DESIGN_EXAMPLES.map((id) => attentionDesign(modelNamed(id).architecture));
    expect(new Set(designs)).toEqual(
      new Set(['multi-head', 'grouped-query', 'sliding window', 'latent', 'hybrid']),
    );
  });
});

describe('a card', () => {
  it('has no room for tokens when the weights alone exceed it', () => {
    expect(roomForTokens('llama-3-1-70b-instruct', 'F16', 'vllm', 8192, 100e9)).toBe(0);
  });

  it('has room for more tokens of a smaller file', () => {
    const room = (precision: string): number =>
      roomForTokens('llama-3-1-70b-instruct', precision, 'vllm', 8192, 150e9);
    expect(room('FP8')).toBeGreaterThan(room('BF16'));
  });

  it('does not let a sentence outlive its figures', () => {
    expect(whileTrue(true, 'it starts')).toBe('it starts');
    expect(() => whileTrue(false, 'it starts')).toThrow(/“it starts” is no longer true/);
  });
});
