import { describe, expect, it } from 'vitest';
import { replicas } from '../../../src/lib/speed/replicas.ts';

const speed = { throughputTokensPerSecond: { low: 400, likely: 1000, high: 1500 } };

describe('replicas', () => {
  it('divides the peak by what a copy gives at 70 % and adds a spare', () => {
    // 2 requests × 300 tokens = 600 a second; 600 ÷ 700 = 0.86, 600 ÷ 280 = 2.1, 600 ÷ 1050 = 0.57.
    expect(replicas({ requestsPerSecond: 2, answerTokens: 300 }, speed)).toEqual({
      low: 2,
      likely: 2,
      high: 4,
    });
  });

  it('takes the utilisation and the spareReplicas that it is told', () => {
    const load = { requestsPerSecond: 10, answerTokens: 300, utilisation: 1, spareReplicas: 0 };
    expect(replicas(load, speed)).toEqual({ low: 2, likely: 3, high: 8 });
  });

  it('needs one copy however small the peak is', () => {
    expect(replicas({ requestsPerSecond: 0.001, answerTokens: 1, spareReplicas: 0 }, speed)).toEqual({
      low: 1,
      likely: 1,
      high: 1,
    });
  });

  it('is not known when the throughput is not', () => {
    const unknown = { throughputTokensPerSecond: { notKnown: 'No bandwidth.' } };
    expect(replicas({ requestsPerSecond: 2, answerTokens: 300 }, unknown)).toEqual({
      notKnown: 'No bandwidth.',
    });
  });
});
