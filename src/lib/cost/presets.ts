import { DEFAULT_WORKLOAD, type Workload } from './workload.ts';

/** A workload that a button fills in, to start from. Its numbers are choices of this guide, to be replaced by one’s own. */
export interface WorkloadPreset {
  readonly id: string;
  readonly name: string;
  readonly workload: Workload;
}

/** Common applications, the smallest first. */
export const WORKLOAD_PRESETS: readonly WorkloadPreset[] = [
  { id: 'prototype', name: 'A prototype', workload: { ...DEFAULT_WORKLOAD, requestsPerDay: 20 } },
  {
    id: 'internal-tool',
    name: 'An internal tool for 50 people',
    workload: { ...DEFAULT_WORKLOAD, requestsPerDay: 1000, cachedShare: 0.4, peakOverMean: 5 },
  },
  {
    id: 'support-bot',
    name: 'A support bot',
    workload: {
      ...DEFAULT_WORKLOAD,
      requestsPerDay: 5000,
      inputTokens: 3000,
      outputTokens: 250,
      cachedShare: 0.6,
    },
  },
  {
    id: 'document-pipeline',
    name: 'A document pipeline',
    workload: {
      ...DEFAULT_WORKLOAD,
      requestsPerDay: 10_000,
      inputTokens: 6000,
      outputTokens: 500,
      cachedShare: 0.1,
      batchShare: 0.9,
      leastTokensPerSecond: 5,
    },
  },
  {
    id: 'coding-assistant',
    name: 'A coding assistant for 20 people',
    workload: {
      ...DEFAULT_WORKLOAD,
      requestsPerDay: 6000,
      inputTokens: 20_000,
      outputTokens: 600,
      reasoningTokens: 400,
      cachedShare: 0.8,
      cacheMissShare: 0.05,
      peakOverMean: 5,
      leastTokensPerSecond: 40,
    },
  },
  {
    id: 'public-product',
    name: 'A public product, 100,000 requests a day',
    workload: { ...DEFAULT_WORKLOAD, requestsPerDay: 100_000, cachedShare: 0.5 },
  },
];
