import type { CostAnswer } from './answer.ts';

/**
 * Returns the dates of the prices, in words.
 * Example: “Prices of 2026-07-02 to 2026-11-10. Those of 2026-07-02 may be out of date.”
 */
export function priceDates({ routes }: CostAnswer): string {
  const prices = routes.flatMap((route) => route.prices);
  const days = [...new Set(prices.map(({ of }) => of))].toSorted();
  const old = [...new Set(prices.filter(({ isOld }) => isOld).map(({ of }) => of))].toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'No price list is used here.';
  const said = first === last ? `Prices of ${first}.` : `Prices of ${first} to ${last}.`;
  return old.length === 0
    ? said
    : `${said} Those of ${new Intl.ListFormat('en-GB').format(old)} may be out of date.`;
}
