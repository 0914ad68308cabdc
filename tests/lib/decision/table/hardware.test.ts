import { describe, expect, test } from 'vitest';

import { hardwareFromPlacement } from '../../../../src/lib/decision/table/hardware.ts';

describe('the hardware, answered by where the model fits', () => {
  test('is the strongest machine that holds the model', () => {
    expect(
      hardwareFromPlacement([
        { kind: 'laptop', verdict: 'tight' },
        { kind: 'server', verdict: 'does-not-fit' },
      ]),
    ).toBe('laptop');
    expect(
      hardwareFromPlacement([
        { kind: 'laptop', verdict: 'fits' },
        { kind: 'server', verdict: 'fits' },
      ]),
    ).toBe('server');
  });

  test('is none where no machine holds it whole for certain', () => {
    expect(hardwareFromPlacement([])).toBe('none');
    expect(
      hardwareFromPlacement([
        { kind: 'laptop', verdict: 'offloads' },
        { kind: 'server', verdict: 'unknown' },
      ]),
    ).toBe('none');
  });
});
