import { describe, expect, test } from 'vitest';

import { cachedAddress } from '../../src/integrations/offline-copy.ts';

describe('the address of a cached file', () => {
  test.each([
    ['index.html', '/', '/'],
    ['index.html', '/guide/', '/guide/'],
    ['start/open/index.html', '/guide/', '/guide/start/open/'],
    ['_astro/chart.js', '/guide/', '/guide/_astro/chart.js'],
    ['reference/my-index.html', '/', '/reference/my-index.html'],
  ])('of %s under %s is %s', (file, base, address) => {
    expect(cachedAddress(file, base)).toBe(address);
  });
});
