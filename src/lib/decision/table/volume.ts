import type { OptionId } from './questions.ts';

/** Traffic is medium from 1,000 requests a day and high above 100,000: the rows of the article's cost table. */
export const VOLUME_LIMITS = { medium: 1000, high: 100_000 };

/** Traffic is medium once the API's bill is a tenth of the self-hosting bill, and high once it is as large. */
export const LOW_SHARE = 0.1;
export const HIGH_SHARE = 1;

/**
 * Returns the answer to `volume` from two monthly bills in dollars (0 or more, people's hours included in the second):
 * `low` when the API costs less than a tenth of self-hosting, `high` when it costs at least as much, else `medium`.
 * No traffic, and so no API bill, is `low`.
 *
 * @throws {RangeError} when a bill is negative or not finite.
 * @example $150 against $3,000 is `low`, $600 `medium`, $3,000 `high`.
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
 * Returns the answer to `volume` from requests a day (0 or more), for readers without bills to compare.
 *
 * @throws {RangeError} when the number is negative or not finite.
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
