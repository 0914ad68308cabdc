import { describe, expect, test } from 'vitest';

import { outputFaults } from '../../scripts/expected-output.ts';

describe('outputFaults', () => {
  test('finds none where everything expected is printed', () => {
    expect(outputFaults('25 of 25 scenarios acceptable', [/(\d+) of \1 scenarios/])).toEqual([]);
  });

  test('names what is missing', () => {
    expect(outputFaults('24 of 25 scenarios acceptable', [/(\d+) of \1 scenarios/])).toEqual([
      String.raw`Expected /(\d+) of \1 scenarios/`,
    ]);
  });

  test.each(['median NaN %', 'undefined a day', '$Infinity', 'route: [object Object]'])(
    'finds “%s”',
    (line) => {
      expect(outputFaults(`fine\n${line}`, [])).toEqual([`A figure is missing: ${line}`]);
    },
  );
});
