/** How many tests passed and failed. A skipped test is neither. */
export interface TestCounts {
  passed: number;
  failed: number;
}

export function totalCounts(counts: readonly TestCounts[]): TestCounts {
  return counts.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    {
      passed: 0,
      failed: 0,
    },
  );
}

/**
 * The counts of one stage from its command's success and the reports that it wrote, if it writes any. A stage without a
 * report is one test. A stage that failed counts at least one failure, even where its report shows none (a file that
 * did not load, a server that did not start).
 */
export function stageCounts(succeeded: boolean, report: TestCounts | undefined): TestCounts {
  if (report === undefined) {
    return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  }
  return succeeded ? report : { passed: report.passed, failed: Math.max(1, report.failed) };
}

/** The counts in Vitest's JSON report (`numPassedTests`, `numFailedTests`); undefined for anything else. */
export function vitestCounts(report: unknown): TestCounts | undefined {
  return countsOf(report, 'numPassedTests', 'numFailedTests');
}

/** The counts in Playwright's JSON report: a test that passed on a second try is a failure here. */
export function playwrightCounts(report: unknown): TestCounts | undefined {
  const stats = isRecord(report) ? report['stats'] : undefined;
  const counts = countsOf(stats, 'expected', 'unexpected');
  const flaky = isRecord(stats) ? stats['flaky'] : undefined;
  return counts && { ...counts, failed: counts.failed + (typeof flaky === 'number' ? flaky : 0) };
}

function countsOf(report: unknown, passedKey: string, failedKey: string): TestCounts | undefined {
  if (!isRecord(report)) {
    return undefined;
  }
  const passed = report[passedKey];
  const failed = report[failedKey];
  return typeof passed === 'number' && typeof failed === 'number' ? { passed, failed } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
