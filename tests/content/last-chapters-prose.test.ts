import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import {
  OPENED_MODEL,
  configLines,
  tensorLines,
  tensorTotal,
  vocabularyShare,
} from '../../src/components/chapters/next/small-model.ts';
import { quotedFigure } from '../../src/components/facts/publications.ts';
import { rankedPassages, TAKEN } from '../../src/components/chapters/next/nearest-passages.ts';
import {
  articleModels,
  articleModelsWithoutEnd,
  articleStanding,
} from '../../src/components/retirement/article-models.ts';
import {
  lifetimes,
  middleMonths,
  months,
  shortestNotice,
} from '../../src/components/chapters/retirement/lifetimes.ts';
import { parameterCount } from '../../src/lib/memory/model/model-tensors.ts';
import { formatParameters } from '../../src/lib/units/parameters.ts';

describe('the small model that the last chapter opens', () => {
  it('has in its table the lines of the published config.json', () => {
    const published = JSON.parse(
      readFileSync(`tests/lib/own-model/configs/${OPENED_MODEL.id}.json`, 'utf8'),
    ) as { config: Record<string, unknown> };
    expect(configLines.length).toBeGreaterThan(5);
    for (const { key, value } of configLines) expect(value, key).toBe(String(published.config[key]));
  });

  it('has tensors that add up to the count of the library', () => {
    expect(tensorTotal).toBe(parameterCount(OPENED_MODEL.architecture));
    expect(tensorLines.every(({ times }) => times === 1 || times === OPENED_MODEL.architecture.layers)).toBe(
      true,
    );
    expect(formatParameters(tensorTotal)).toMatch(/^596 million/);
  });

  it('is published with its table of tokens twice', () => {
    const [tokens] = tensorLines;
    expect(tokens?.name).toBe('model.embed_tokens');
    const { value } = quotedFigure('qwen3-0-6b-weights', 'numbers');
    expect(value).toBe(tensorTotal + (tokens ? tokens.rows * tokens.columns : 0));
  });

  it('spends about a quarter of them on its table of tokens', () => {
    expect(vocabularyShare).toBeCloseTo(0.26, 2);
  });
});

describe('the drawing of a vector database', () => {
  it('takes the passages that are nearest', () => {
    const distances = rankedPassages.map(({ distance }) => distance);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    expect(rankedPassages.slice(0, TAKEN).map(({ title }) => title)).toEqual([
      'Change the time of a booking',
      'Cancel a booking',
      'Drag and drop in the calendar',
    ]);
  });
});

describe('the article’s paid models', () => {
  it('are its seven names, each with its maker', () => {
    expect(articleModels.map(({ name, maker }) => `${name}, ${maker}`)).toEqual([
      'GPT-4, OpenAI',
      'GPT-4o, OpenAI',
      'o1, OpenAI',
      'Claude 3.5, Anthropic',
      'Claude 3.7, Anthropic',
      'Gemini 1.5, Google',
      'Gemini 2.0, Google',
    ]);
  });

  it('all are gone or have a last day', () => {
    expect(articleModelsWithoutEnd).toBe(0);
    for (const model of articleModels)
      expect(articleStanding(model)).toMatch(/^Gone since|^Leaves on|the rest leaves on/);
  });
});

describe('the lifetimes of models', () => {
  it('have as many below the middle as above it', () => {
    const below = lifetimes.filter(({ days }) => months(days) < middleMonths).length;
    const above = lifetimes.filter(({ days }) => months(days) > middleMonths).length;
    expect(below).toBeLessThanOrEqual(lifetimes.length / 2);
    expect(above).toBeLessThanOrEqual(lifetimes.length / 2);
  });

  it('bear out the sentences “plan with a year” and “a test of two months is too slow”', () => {
    expect(middleMonths).toBeGreaterThanOrEqual(10);
    expect(middleMonths).toBeLessThanOrEqual(20);
    expect(shortestNotice.days).toBeLessThanOrEqual(62);
  });
});
