import { describe, expect, test } from 'vitest';

import { browserAttempts, noBrowserMessage, type Machine } from '../../scripts/browser-choice.ts';

const bare: Machine = {
  chromiumPath: undefined,
  onPath: [],
  playwrightPath: '/cache/playwright/chrome',
  canInstallPackages: false,
};

describe('browserAttempts', () => {
  test('tries only the browser that CHROMIUM_PATH names', () => {
    const machine = {
      ...bare,
      chromiumPath: '/opt/chrome',
      onPath: ['/usr/bin/chromium'],
      canInstallPackages: true,
    };
    expect(browserAttempts(machine)).toEqual([{ kind: 'use', path: '/opt/chrome' }]);
  });

  test('takes an empty CHROMIUM_PATH for none', () => {
    expect(browserAttempts({ ...bare, chromiumPath: '' })).toEqual(browserAttempts(bare));
  });

  test('prefers browsers on the PATH, in their order, to Playwright’s own', () => {
    const attempts = browserAttempts({ ...bare, onPath: ['/usr/bin/chromium', '/usr/bin/google-chrome'] });
    expect(attempts.slice(0, 3).map(({ path }) => path)).toEqual([
      '/usr/bin/chromium',
      '/usr/bin/google-chrome',
      '/cache/playwright/chrome',
    ]);
  });

  test('installs only after every browser that may be there, packages last', () => {
    const attempts = browserAttempts({ ...bare, onPath: ['/usr/bin/chromium'], canInstallPackages: true });
    expect(attempts.map(({ kind }) => kind)).toEqual(['use', 'use', 'install', 'install']);
    expect(attempts.at(-1)?.path).toBe('/usr/bin/chromium');
  });

  test('installs no packages where it may not', () => {
    const commands = browserAttempts(bare).flatMap((attempt) =>
      attempt.kind === 'install' ? attempt.commands : [],
    );
    expect(commands.flat()).not.toContain('apt-get');
  });
});

describe('noBrowserMessage', () => {
  test('says what to do where nothing was found', () => {
    expect(noBrowserMessage(bare)).toContain('set CHROMIUM_PATH');
  });

  test('names a CHROMIUM_PATH that is wrong', () => {
    expect(noBrowserMessage({ ...bare, chromiumPath: '/opt/gone' })).toContain('"/opt/gone"');
  });
});
