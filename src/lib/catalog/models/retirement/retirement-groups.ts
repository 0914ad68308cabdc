import type { RetirementRow } from './retirement-rows.ts';

/** The models of one vendor that retire on the same day. */
export interface RetirementGroup {
  /** The day and the vendor: `2026-10-23-openai`. */
  readonly id: string;
  readonly day: string;
  readonly provider: string;
  readonly rows: readonly RetirementRow[];
}

/**
 * Returns the rows grouped by retirement day and vendor, the latest day first. Rows without a day are omitted.
 *
 * @example two models of OpenAI that retire on 2026-10-23 are one group, `2026-10-23-openai`.
 */
export function retirementGroups(rows: readonly RetirementRow[]): readonly RetirementGroup[] {
  const groups = new Map<string, RetirementGroup>();
  for (const row of rows) {
    if (row.retires === undefined) continue;
    const id = `${row.retires}-${row.vendor}`;
    const known = groups.get(id);
    groups.set(id, {
      id,
      day: row.retires,
      provider: row.provider,
      rows: [...(known?.rows ?? []), row],
    });
  }
  return [...groups.values()].toSorted((a, b) => b.id.localeCompare(a.id));
}
