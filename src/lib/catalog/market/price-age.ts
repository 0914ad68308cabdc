/** Prices older than this many days are shown with a warning. */
const OUT_OF_DATE_AFTER_DAYS = 90;

const MILLISECONDS_A_DAY = 86_400_000;

/**
 * Returns the number of days from `day` to `today`, both YYYY-MM-DD; negative when `today` is the earlier.
 *
 * @throws {RangeError} for anything that is not a day.
 * @example 2026-09-23 to 2026-11-25 is 63.
 */
export function ageInDays(day: string, today: string): number {
  return (dayNumber(today) - dayNumber(day)) / MILLISECONDS_A_DAY;
}

/**
 * Returns whether a price of `day` is so old on `today` that it needs a warning: more than 90 days.
 *
 * @example a price of 2026-07-02 is out of date on 2026-11-25, one of 2026-09-23 is not.
 */
export function isOutOfDate(day: string, today: string): boolean {
  return ageInDays(day, today) > OUT_OF_DATE_AFTER_DAYS;
}

function dayNumber(day: string): number {
  const number = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  if (Number.isNaN(number)) throw new RangeError(`“${day}” is no day. Write YYYY-MM-DD.`);
  return number;
}
