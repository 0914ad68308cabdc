import { describe, expect, test } from 'vitest';

import { editAddress, siteAddress } from '../../src/integrations/site-address.ts';

describe('siteAddress', () => {
  test('without an environment is the local preview at the root', () => {
    expect(siteAddress({})).toEqual({ site: 'http://localhost:4321', base: '/' });
  });

  test('takes empty values, as a workflow gives for a site at the root, for missing ones', () => {
    expect(siteAddress({ SITE: '', BASE: '' })).toEqual({ site: 'http://localhost:4321', base: '/' });
  });

  test.each(['guide', '/guide', 'guide/', '/guide/', ' /guide '])('reads the base "%s" as /guide', (base) => {
    expect(siteAddress({ BASE: base }).base).toBe('/guide');
  });

  test('keeps a base of more than one folder', () => {
    expect(siteAddress({ BASE: '/team/guide/' }).base).toBe('/team/guide');
  });

  test('keeps only the origin of a site address', () => {
    expect(siteAddress({ SITE: 'https://someone.github.io/' }).site).toBe('https://someone.github.io');
  });

  test.each(['someone.github.io', 'ftp://someone.example', 'not an address'])(
    'refuses the site "%s" and says what to give',
    (site) => {
      expect(() => siteAddress({ SITE: site })).toThrow(/SITE is ".*"\. Give an address with its scheme/);
    },
  );
});

describe('editAddress', () => {
  test('points a fork at itself', () => {
    expect(editAddress({ GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'someone/guide' })).toBe(
      'https://github.com/someone/guide/edit/main/',
    );
  });

  test.each([{}, { GITHUB_SERVER_URL: 'https://github.com' }, { GITHUB_REPOSITORY: 'a/b' }])(
    'is not known without both: %o',
    (environment) => {
      expect(editAddress(environment)).toBeUndefined();
    },
  );

  test('takes no repository that is not owner/name', () => {
    expect(
      editAddress({ GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: '../elsewhere' }),
    ).toBeUndefined();
  });
});
