import { describe, expect, it } from 'vitest';

import type { Case } from '../../../src/lib/case/case.ts';
import {
  contextTokens,
  peakOverMean,
  poissonQuantile,
  requestsPerDay,
  simultaneousRequests,
  USUAL_PEAK,
  wantedAnswerSeconds,
} from '../../../src/lib/case/derived.ts';
import { readFactFiles } from '../../../src/integrations/fact-files.ts';
import { AssumptionSchema } from '../../../src/lib/catalog/market/assumption-facts.ts';

const BANK: Case = { headcount: 200 };

describe('requests a day', () => {
  it('are people × questions an hour × hours a day: 200 × 4 × 8 = 6,400', () => {
    expect(requestsPerDay(BANK)).toEqual({
      value: 6400,
      from: 'people',
      sum: '200 people × 4 questions an hour × 8 hours = 6,400 a day',
    });
  });

  it('are chats × messages: 3,000 × 4.2 = 12,600', () => {
    expect(requestsPerDay({ chats: 3000, messages: 4.2 }).value).toBe(12_600);
  });

  it('are those that the reader states, whatever follows from the rest', () => {
    expect(requestsPerDay({ ...BANK, chats: 9, requests: 77 })).toEqual({ value: 77, from: 'stated' });
  });

  it('are 1,000 where nothing is said', () => {
    expect(requestsPerDay({})).toEqual({ value: 1000, from: 'usual' });
  });
});

describe('the peak', () => {
  it('of people who ask in 8 of 24 hours is 3 times the average', () => {
    expect(peakOverMean(BANK)).toBe(3);
  });

  it('is the one that the reader states', () => {
    expect(peakOverMean({ ...BANK, peak: 5 })).toBe(5);
  });

  it('is left to the assumption where nothing is said, whose likely value is the one used here', () => {
    expect(peakOverMean({ requests: 5000 })).toBeUndefined();
    const assumptions = readFactFiles('src/content/assumptions', AssumptionSchema);
    expect(assumptions.find(({ id }) => id === 'peak-over-mean')?.range.likely).toBe(USUAL_PEAK);
  });
});

describe('simultaneous requests', () => {
  it('of 200 people are 7, not 200: 0.22 a second × 15 seconds = 3.3 on average', () => {
    expect(wantedAnswerSeconds(BANK)).toBe(15);
    expect(simultaneousRequests(BANK)).toEqual({
      value: 7,
      from: 'people',
      sum:
        '0.22 requests a second in the busiest hour × 15 s an answer = 3.3 on average, ' +
        '7 or fewer in 19 of 20 moments',
    });
  });

  it('are fewer on a machine that answers in a second', () => {
    expect(simultaneousRequests(BANK, 1).value).toBe(1);
  });

  it('are one where nothing is said about the traffic', () => {
    expect(simultaneousRequests({ context: 32_768 }).value).toBe(1);
  });

  it('are those that the reader states', () => {
    expect(simultaneousRequests({ ...BANK, users: 50 })).toEqual({ value: 50, from: 'stated' });
  });
});

describe('the context', () => {
  it('is twice an average request with its answer, rounded up: 6,000 and 500 tokens need 16k', () => {
    expect(contextTokens({ input: 6000, output: 500 })).toMatchObject({ value: 16_384, from: 'work' });
  });

  it('is 8k where nothing is said about the work', () => {
    expect(contextTokens({ headcount: 200 }).value).toBe(8192);
  });
});

describe('how many are in progress at once in 19 of 20 moments', () => {
  it.each([
    [0, 0],
    [0.05, 0],
    [0.052, 1],
    [1, 3],
    [3.333, 7],
    [10, 15],
    [100, 117],
  ])('is, for %d on average, %d', (mean, quantile) => {
    expect(poissonQuantile(mean, 0.95)).toBe(quantile);
  });

  it('does not jump where the normal distribution takes over', () => {
    expect(poissonQuantile(501, 0.95) - poissonQuantile(499, 0.95)).toBeLessThanOrEqual(3);
  });
});
