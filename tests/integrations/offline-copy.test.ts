import { describe, expect, test } from 'vitest';

import { keptAddress } from '../../src/integrations/kept-address.ts';

describe('the address of a kept file', () => {
  test.each([
    ['index.html', '/', '/'],
    ['index.html', '/guide/', '/guide/'],
    ['start/open/index.html', '/guide/', '/guide/start/open/'],
    ['_astro/chart.js', '/guide/', '/guide/_astro/chart.js'],
    ['reference/my-index.html', '/', '/reference/my-index.html'],
  ])('of %s under %s is %s', (file, base, address) => {
    expect(keptAddress(file, base)).toBe(address);
  });
});
