import { fc, test as propertyTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';

import { sizeColumn } from '../../../src/lib/units/adding-up.ts';

const printed = (text: string): number => Math.round(Number(text.replaceAll(',', '')) * 100);

test('what rounding loses goes to the parts that lost the most', () => {
  expect(sizeColumn([1.004e9, 1.004e9, 1.004e9])).toEqual({
    unit: 'GB',
    parts: ['1.01', '1.00', '1.00'],
    total: '3.01',
  });
});

test('the unit and the decimals are the same in the whole column', () => {
  expect(sizeColumn([140e9, 0.3e9])).toEqual({ unit: 'GB', parts: ['140.0', '0.3'], total: '140.3' });
  expect(sizeColumn([0, 250e6])).toEqual({ unit: 'MB', parts: ['0.0', '250.0'], total: '250.0' });
});

propertyTest.prop([fc.array(fc.double({ min: 0, max: 5e12, noNaN: true }), { minLength: 1, maxLength: 6 })])(
  'the printed parts add up to the printed total, and none is off by more than one in the last place',
  (bytes) => {
    const { parts, total, unit } = sizeColumn(bytes);
    expect(parts.map(printed).reduce((sum, part) => sum + part, 0)).toBe(printed(total));
    const scale = unit === 'GB' ? 1e9 : 1e6;
    const step = total.split('.')[1]?.length === 1 ? 0.1 : 0.01;
    for (const [place, part] of parts.entries()) {
      expect(Math.abs(printed(part) / 100 - (bytes[place] ?? 0) / scale)).toBeLessThanOrEqual(step + 1e-9);
    }
  },
);
