import { describe, expect, it } from 'vitest';
import {
  isCheckpointFormat,
  isGgufMixture,
  isPrecision,
  PRECISIONS,
} from '../../../../src/lib/memory/weights/precision.ts';

describe('precisions', () => {
  it('are each of exactly one kind, except none', () => {
    for (const precision of PRECISIONS) {
      expect([isGgufMixture(precision), isCheckpointFormat(precision)].filter(Boolean)).toHaveLength(1);
    }
  });
});

describe('isPrecision', () => {
  it('knows Q4_K_M and FP8, but not Q4', () => {
    expect(['Q4_K_M', 'FP8', 'Q4'].map(isPrecision)).toEqual([true, true, false]);
  });
});
