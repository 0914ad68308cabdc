import { aboutUsd, withRange } from '../../sentences/money-words.ts';
import { COLUMNS, columnCost, type Column } from './comparisons.ts';
import { ARTICLE_ROWS, type ChapterCase } from './examples.ts';

/** One route at one number of requests a day. */
export interface StagedCell {
  readonly column: Column;
  /** The bill for a month without people's time, with its range, and with people's time. */
  readonly machinesOnly: string;
  readonly withPeople: string;
  /** The offer or the machine. */
  readonly what: string;
  readonly isCheapest: boolean;
}

/** One row of the article’s table, in dollars. */
export interface StagedRow {
  readonly requestsPerDay: number;
  readonly article: { readonly own: string; readonly paid: string };
  readonly cells: readonly StagedCell[];
}

/** Returns the article’s three rows in dollars for a case of the chapter. The cheapest counts people's time. */
export function stagedRows(chapterCase: ChapterCase): readonly StagedRow[] {
  const columns = Object.keys(COLUMNS) as Column[];
  return ARTICLE_ROWS.map(({ requestsPerDay, own, paid }) => {
    const found = columns.map((column) => {
      const machines = columnCost(chapterCase, { requestsPerDay }, column);
      const people = columnCost(chapterCase, { requestsPerDay, withPeople: true }, column);
      return { column, machines, people };
    });
    const least = Math.min(...found.map(({ people }) => people.usdPerMonth.likely));
    return {
      requestsPerDay,
      article: { own, paid },
      cells: found.map(({ column, machines, people }) => ({
        column,
        machinesOnly: withRange(machines.usdPerMonth),
        withPeople: aboutUsd(people.usdPerMonth.likely),
        what: machines.name,
        // Compared as printed: two that read the same are both the cheapest.
        isCheapest: aboutUsd(people.usdPerMonth.likely) === aboutUsd(least),
      })),
    };
  });
}
