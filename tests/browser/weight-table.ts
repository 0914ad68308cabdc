import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** The name under which a test attaches the weight of its page, as a JSON object of column to text. */
export const WEIGHT = 'page-weight';

/** The same for what somebody downloads who uses a tool. */
export const TOOL_WEIGHT = 'tool-weight';

/** Prints the weights that the tests attached as a table for each name, and below them what was over its budget. */
export default class WeightTable implements Reporter {
  readonly #rows = new Map<string, Record<string, string>[]>([
    [WEIGHT, []],
    [TOOL_WEIGHT, []],
  ]);
  readonly #failures: string[] = [];

  onTestEnd(test: TestCase, { attachments, errors }: TestResult): void {
    for (const { name, body } of attachments) {
      if (body) this.#rows.get(name)?.push(JSON.parse(body.toString()) as Record<string, string>);
    }
    this.#failures.push(...errors.map(({ message }) => `✗ ${test.title}\n${message ?? 'failed'}`));
  }

  onEnd(): void {
    for (const rows of this.#rows.values()) {
      const columns = Object.keys(rows[0] ?? {});
      const cells = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? '')).sort()];
      const widths = columns.map((_, index) => Math.max(...cells.map((row) => (row[index] ?? '').length)));
      for (const row of cells) {
        console.log(row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  '));
      }
    }
    for (const failure of this.#failures) {
      console.log(failure);
    }
  }
}
