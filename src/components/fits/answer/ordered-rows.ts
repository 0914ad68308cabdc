import { isKnown } from '../../../lib/speed/not-known.ts';
import { runs, type FitRow } from './row.ts';
import type { SortKey, TableView } from '../fields/table-view.ts';

const byName = new Intl.Collator('en', { numeric: true }).compare;

/**
 * Returns the rows that a view asks for, in its order: models that run first, then the others. Unknown speeds come last
 * in both directions.
 */
export function orderedRows(rows: readonly FitRow[], { sort, text, maker }: TableView): readonly FitRow[] {
  const words = text.split(/\s+/).map(plain).filter(Boolean);
  const isWanted = ({ model }: FitRow): boolean => {
    const name = plain(`${model.maker} ${model.name}`);
    return (maker === '' || model.maker === maker) && words.every((word) => name.includes(word));
  };
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows
    .filter(isWanted)
    .toSorted(
      (a, b) =>
        Number(runs(b)) - Number(runs(a)) ||
        compared(a, b, sort.key, sign) ||
        byName(a.model.name, b.model.name),
    );
}

function compared(a: FitRow, b: FitRow, key: SortKey, sign: 1 | -1): number {
  if (key === 'name') return sign * byName(a.model.name, b.model.name);
  if (key === 'parameters') return sign * (a.model.parameters - b.model.parameters);
  const [first, second] = [likelySpeed(a), likelySpeed(b)];
  if (first === undefined || second === undefined) {
    return Number(first === undefined) - Number(second === undefined);
  }
  return sign * (first - second);
}

function likelySpeed({ speed }: FitRow): number | undefined {
  return speed && isKnown(speed) ? speed.likely : undefined;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
