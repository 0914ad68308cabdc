import {
  STANDING_CHOICES,
  type RetirementFilter,
  type RetirementRow,
} from '../../lib/catalog/models/retirement/retirement-rows.ts';

/** What the list keeps in the address of the page, as it is at first. */
export const USUAL_ENTRIES = { 'retire-vendor': 'all', 'retire-standing': 'leaving', 'retire-models': '' };

type Entries = Readonly<Record<keyof typeof USUAL_ENTRIES, string>>;

/** Returns the filter in an address. Unknown values fall back to the default. */
export function filterOf(entries: Entries, rows: readonly RetirementRow[]): RetirementFilter {
  const vendor = entries['retire-vendor'];
  const standing = entries['retire-standing'];
  return {
    vendor: rows.some((row) => row.vendor === vendor) ? vendor : 'all',
    standing: [...STANDING_CHOICES, 'all' as const].find((one) => one === standing) ?? 'leaving',
  };
}

/** Returns the marked models of an address, in the order of the rows. Unknown models are ignored. */
export function markedOf(entries: Entries, rows: readonly RetirementRow[]): readonly RetirementRow[] {
  const ids = new Set(entries['retire-models'].split(','));
  return rows.filter(({ id }) => ids.has(id));
}

/** Returns the entry for the marked models after one is marked or unmarked. */
export function withMark(marked: readonly RetirementRow[], row: RetirementRow, isMarked: boolean): string {
  const others = marked.map(({ id }) => id).filter((id) => id !== row.id);
  return (isMarked ? [...others, row.id] : others).join(',');
}
