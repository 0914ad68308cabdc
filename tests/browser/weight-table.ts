import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** The name under which a test attaches the weight of its page, as a JSON object of column to text. */
export const WEIGHT = 'page-weight';

/** Prints the weights that the tests attached as one table, and below it what was over its budget. */
export default class WeightTable implements Reporter {
  readonly #rows: Record<string, string>[] = [];
  readonly #failures: string[] = [];

  onTestEnd(test: TestCase, { attachments, errors }: TestResult): void {
    for (const { name, body } of attachments) {
      if (name === WEIGHT && body) {
        this.#rows.push(JSON.parse(body.toString()) as Record<string, string>);
      }
    }
    this.#failures.push(...errors.map(({ message }) => `✗ ${test.title}\n${message ?? 'failed'}`));
  }

  onEnd(): void {
    const columns = Object.keys(this.#rows[0] ?? {});
    const cells = [columns, ...this.#rows.map((row) => columns.map((column) => row[column] ?? '')).sort()];
    const widths = columns.map((_, index) => Math.max(...cells.map((row) => (row[index] ?? '').length)));
    for (const row of cells) {
      console.log(row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  '));
    }
    for (const failure of this.#failures) {
      console.log(failure);
    }
  }
}
