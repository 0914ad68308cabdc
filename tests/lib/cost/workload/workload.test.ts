import { describe, expect, it } from 'vitest';
import {
  cacheableWorkload,
  DEFAULT_WORKLOAD,
  expectedCacheMissShare,
  monthsUntil,
  requestTokens,
  tokensPerRequest,
  WORKLOAD_LIMITS,
  workloadAfter,
} from '../../../../src/lib/cost/workload/workload.ts';

describe('the tokens of a request', () => {
  it('are new, read from the cache, or written to it', () => {
    expect(requestTokens({ ...DEFAULT_WORKLOAD, cachedShare: 0.5, reasoningTokens: 100 })).toEqual({
      newInput: 750,
      cachedInput: 675,
      writtenInput: 75,
      output: 300,
      reasoning: 100,
    });
  });

  it('add up to all that is billed', () => {
    expect(tokensPerRequest({ ...DEFAULT_WORKLOAD, reasoningTokens: 200 })).toBe(2000);
  });
});

describe('a cache that takes no short beginning', () => {
  const repeating = { ...DEFAULT_WORKLOAD, cachedShare: 0.4 };

  it('takes 600 repeated tokens where it begins at 512, and none where it begins at 1,024', () => {
    expect(cacheableWorkload(repeating, 512)).toBe(repeating);
    expect(cacheableWorkload(repeating, 600)).toBe(repeating);
    expect(cacheableWorkload(repeating, 1024)).toEqual(DEFAULT_WORKLOAD);
  });

  it('is taken to take every length where nobody says', () => {
    expect(cacheableWorkload(repeating)).toBe(repeating);
  });
});

describe('a cache that is kept for minutes', () => {
  it('is mostly empty at 10 requests a day and mostly there at 1,000', () => {
    expect(expectedCacheMissShare(10)).toBeCloseTo(Math.exp(-10 / 288), 12);
    expect(expectedCacheMissShare(10)).toBeCloseTo(0.966, 3);
    expect(expectedCacheMissShare(1000)).toBeCloseTo(0.031, 3);
  });

  it('is there for more requests the longer it is kept', () => {
    expect(expectedCacheMissShare(100, 60)).toBeLessThan(expectedCacheMissShare(100));
  });
});

describe('growth', () => {
  const growing = { ...DEFAULT_WORKLOAD, growthPerMonth: 0.1 };

  it('compounds from month to month', () => {
    expect(workloadAfter(growing, 12).requestsPerDay).toBeCloseTo(3138.4, 1);
  });

  it('says when a number of requests is reached, or that it never is', () => {
    const months = monthsUntil(growing, 2000) ?? 0;
    expect(months).toBeCloseTo(7.27, 2);
    expect(workloadAfter(growing, months).requestsPerDay).toBeCloseTo(2000, 6);
    expect(monthsUntil(growing, 500)).toBe(0);
    expect(monthsUntil(DEFAULT_WORKLOAD, 2000)).toBeUndefined();
  });
});

describe('the limits of what a reader types', () => {
  it('hold the workload that is shown first', () => {
    for (const field of [
      'requestsPerDay',
      'inputTokens',
      'outputTokens',
      'reasoningTokens',
      'leastTokensPerSecond',
    ] as const) {
      const { least, most } = WORKLOAD_LIMITS[field];
      expect(DEFAULT_WORKLOAD[field]).toBeGreaterThanOrEqual(least);
      expect(DEFAULT_WORKLOAD[field]).toBeLessThanOrEqual(most);
    }
  });
});
