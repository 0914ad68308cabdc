/** Days in a month, on average: 365 ÷ 12 = 30.42. */
export const DAYS_PER_MONTH = 365 / 12;

/** Hours in a month, on average: 365 × 24 ÷ 12 = 730, as cloud providers count them. */
export const HOURS_PER_MONTH = 730;

export const SECONDS_PER_DAY = 86_400;
