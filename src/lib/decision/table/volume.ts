import type { OptionId } from './questions.ts';

/** Requests a day from which traffic is medium, and above which it is high: the rows of the article's cost table. */
export const VOLUME_LIMITS = { medium: 1000, high: 100_000 };

/** The API's bill as a share of the self-hosting bill from which traffic counts as medium, and as high. */
export const LOW_SHARE = 0.1;
export const HIGH_SHARE = 1;

/**
 * Returns the answer to `volume` from two monthly bills in dollars (0 or more, people's hours included in the second):
 * `low` when the API costs less than a tenth of self-hosting, `high` when it costs at least as much, else `medium`.
 * No traffic, and so no API bill, is `low`.
 *
 * @throws {RangeError} for a bill that is negative or not finite.
 * @example 150 against 3000 dollars is `low`, 600 `medium`, 3000 `high`.
 */
export function volumeFromBills(
  apiDollarsPerMonth: number,
  selfHostingDollarsPerMonth: number,
): OptionId<'volume'> {
  for (const bill of [apiDollarsPerMonth, selfHostingDollarsPerMonth]) checkAmount(bill, 'A monthly bill');
  if (apiDollarsPerMonth === 0 || apiDollarsPerMonth < LOW_SHARE * selfHostingDollarsPerMonth) return 'low';
  return apiDollarsPerMonth < HIGH_SHARE * selfHostingDollarsPerMonth ? 'medium' : 'high';
}

/**
 * Returns the answer to `volume` from requests a day (0 or more) where no bills are known.
 *
 * @throws {RangeError} for a number that is negative or not finite.
 * @example 15 is `low`, 1,000 and 100,000 are `medium`, 250,000 is `high`.
 */
export function volumeFromRequests(requestsPerDay: number): OptionId<'volume'> {
  checkAmount(requestsPerDay, 'A number of requests a day');
  if (requestsPerDay < VOLUME_LIMITS.medium) return 'low';
  return requestsPerDay <= VOLUME_LIMITS.high ? 'medium' : 'high';
}

function checkAmount(amount: number, what: string): void {
  if (!Number.isFinite(amount) || amount < 0) {
    throw new RangeError(`${what} must be a number of 0 or more; it is ${amount}.`);
  }
}
