import { expect, it } from 'vitest';
import { readWish } from '../../../src/components/contracts/entries.ts';

const read = (query: string): ReturnType<typeof readWish> => readWish(new URLSearchParams(query));

it('reads every filter', () => {
  expect(
    read('says-training=object&says-days=7&says-zero=own&says-europe=on&says-baa=on&says-unknown=on'),
  ).toEqual({
    wish: { trains: 'object', mostDays: 7, zero: 'own', europe: true, healthAgreement: true },
    withUnknown: true,
  });
});

it('asks for nothing where the address has nothing or something unknown', () => {
  expect(read('')).toEqual({ wish: {}, withUnknown: false });
  expect(read('says-training=maybe&says-zero=sometimes')).toEqual({ wish: {}, withUnknown: false });
});

it.each(['ten', '-1', '3.5', '99999', '3651'])(
  'says what is wrong with “%s” days and does not filter by it',
  (days) => {
    const { wish, daysError } = read(`says-days=${days}`);
    expect(wish).toEqual({});
    expect(daysError).toContain('whole number of days');
  },
);

it('takes 0 days and spaces round a number', () => {
  expect(read('says-days=0').wish).toEqual({ mostDays: 0 });
  expect(read('says-days=%2030%20').wish).toEqual({ mostDays: 30 });
});
