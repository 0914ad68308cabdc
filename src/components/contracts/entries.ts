import type { ProviderWish } from './provider-wish.ts';

/** The filters by the names of their fields, which are also their parameters in the page's address. */
export const WISH_FIELDS = {
  trains: 'says-training',
  days: 'says-days',
  zero: 'says-zero',
  europe: 'says-europe',
  health: 'says-baa',
  unknown: 'says-unknown',
} as const;

/** What the filters ask for, and what is wrong with the number of days. */
export interface ReadWish {
  readonly wish: ProviderWish;
  /** Also show providers whose answer is not known. */
  readonly withUnknown: boolean;
  readonly daysError?: string;
}

/**
 * Reads the filters. Unknown values ask for nothing, and an invalid number of days comes with its reason.
 * Example: “says-days=30&says-baa=on” asks for at most 30 days and a BAA.
 */
export function readWish(entries: URLSearchParams): ReadWish {
  const days = daysFrom(entries.get(WISH_FIELDS.days) ?? '');
  const trains = entries.get(WISH_FIELDS.trains);
  const zero = entries.get(WISH_FIELDS.zero);
  return {
    wish: {
      ...(trains === 'agree' || trains === 'object' ? { trains } : {}),
      ...(typeof days === 'number' ? { mostDays: days } : {}),
      ...(zero === 'any' || zero === 'own' ? { zero } : {}),
      ...(entries.has(WISH_FIELDS.europe) ? { europe: true } : {}),
      ...(entries.has(WISH_FIELDS.health) ? { healthAgreement: true } : {}),
    },
    withUnknown: entries.has(WISH_FIELDS.unknown),
    ...(typeof days === 'string' ? { daysError: days } : {}),
  };
}

/** Reads a whole number of days from 0 to 3650: undefined for an empty field, a sentence for anything else. */
function daysFrom(text: string): number | string | undefined {
  const entered = text.trim();
  if (entered === '') return undefined;
  if (/^\d{1,4}$/.test(entered) && Number(entered) <= 3650) return Number(entered);
  return 'Write a whole number of days from 0 to 3650, such as 30. Until then days are not filtered.';
}
