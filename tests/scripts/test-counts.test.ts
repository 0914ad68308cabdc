import { describe, expect, test } from 'vitest';

import { playwrightCounts, stageCounts, totalCounts, vitestCounts } from '../../scripts/test-counts.ts';

describe('stageCounts', () => {
  test('counts a check without a report as one test', () => {
    expect(stageCounts(true, undefined)).toEqual({ passed: 1, failed: 0 });
    expect(stageCounts(false, undefined)).toEqual({ passed: 0, failed: 1 });
  });

  test('takes a report at its word', () => {
    expect(stageCounts(false, { passed: 10, failed: 2 })).toEqual({ passed: 10, failed: 2 });
  });

  test('counts a failure where the command failed and its report shows none', () => {
    expect(stageCounts(false, { passed: 10, failed: 0 })).toEqual({ passed: 10, failed: 1 });
  });
});

test('totalCounts adds up every stage', () => {
  expect(
    totalCounts([
      { passed: 1, failed: 0 },
      { passed: 20, failed: 3 },
    ]),
  ).toEqual({ passed: 21, failed: 3 });
  expect(totalCounts([])).toEqual({ passed: 0, failed: 0 });
});

describe('reading reports', () => {
  test('Vitest’s', () => {
    expect(vitestCounts({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2 })).toEqual({
      passed: 5,
      failed: 1,
    });
  });

  test('Playwright’s, where a test that needed a second try has failed', () => {
    expect(playwrightCounts({ stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 1 } })).toEqual({
      passed: 7,
      failed: 3,
    });
  });

  test.each([undefined, null, 'text', {}, { stats: { expected: '7' } }])('%j is no report', (report) => {
    expect(vitestCounts(report)).toBeUndefined();
    expect(playwrightCounts(report)).toBeUndefined();
  });
});
