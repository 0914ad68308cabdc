import { expect, it } from 'vitest';

import { nextOrder, orderFrom, orderText } from '../../../src/components/tables/sort-order.ts';

it('reads and writes the order of an address', () => {
  expect(orderFrom('-each-gpu')).toEqual({ column: 'each-gpu', isDown: true });
  expect(orderText(orderFrom('maker'))).toBe('maker');
  expect(orderText(orderFrom('-released'))).toBe('-released');
});

it('turns a column round at the second press, and begins a new one as the column says', () => {
  const first = nextOrder(undefined, '-released');
  expect(orderText(first)).toBe('-released');
  expect(orderText(nextOrder(first, '-released'))).toBe('released');
  expect(orderText(nextOrder(first, 'maker'))).toBe('maker');
});
