import type { RetirementRow } from '../../../lib/catalog/models/retirement/retirement-rows.ts';
import { allRetirementRows } from '../../retirement/all-retirement-rows.ts';

/** How long a model was available at its vendor's API. */
interface Lifetime {
  readonly name: string;
  readonly days: number;
  readonly row: RetirementRow;
}

/** Days from release to last day, for each model with both known; the shortest first. */
export const lifetimes: readonly Lifetime[] = allRetirementRows
  .flatMap((row): Lifetime[] => {
    const { name, released = '', retires } = row;
    if (retires === undefined || released.length !== 10) return [];
    return [{ name, days: (Date.parse(retires) - Date.parse(released)) / 86_400_000, row }];
  })
  .toSorted((a, b) => a.days - b.days);

/** The median lifetime in months of 365.25 / 12 days, rounded. */
export const middleMonths: number = months(middleDays());

/** The shortest notice, in days, among retired or retiring models whose day of announcement is known. */
export const shortestNotice: { readonly name: string; readonly days: number } = noticeOf();

/** Returns days as months, rounded: 365 days are 12. */
export function months(days: number): number {
  return Math.round(days / (365.25 / 12));
}

function middleDays(): number {
  const lower = lifetimes[Math.floor((lifetimes.length - 1) / 2)];
  const upper = lifetimes[Math.floor(lifetimes.length / 2)];
  if (!lower || !upper) {
    throw new Error(
      'src/content/retirements has no model with `released` and `retires`; the chapter needs some.',
    );
  }
  return (lower.days + upper.days) / 2;
}

function noticeOf(): { name: string; days: number } {
  const [first] = allRetirementRows
    .flatMap(({ name, deprecated, retires }) =>
      deprecated === undefined || retires === undefined
        ? []
        : [{ name, days: (Date.parse(retires) - Date.parse(deprecated)) / 86_400_000 }],
    )
    .toSorted((a, b) => a.days - b.days);
  if (!first) throw new Error('src/content/retirements has no model with `deprecated` and `retires`.');
  return first;
}
