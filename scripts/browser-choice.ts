/** What is known of this machine when a browser for the tests is looked for. */
export interface Machine {
  /** The environment variable CHROMIUM_PATH, if set. */
  chromiumPath: string | undefined;
  /** Browsers found on the PATH, in the order in which they are preferred. */
  onPath: readonly string[];
  /** Where Playwright keeps, or would keep, its own browser. */
  playwrightPath: string;
  /** Whether Debian packages can be installed: there is an apt-get, and this is root. */
  canInstallPackages: boolean;
}

/** One thing to try: a browser that may be there, or a command that may bring one, and where it would then be. */
export type Attempt =
  { kind: 'use'; path: string } | { kind: 'install'; commands: readonly (readonly string[])[]; path: string };

/** Names under which a browser of the Chromium family is on a PATH, the plainest first. */
export const BROWSER_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
] as const;

/**
 * What to try for a browser, in order: the one named by CHROMIUM_PATH (and then no other, so that a wrong path is
 * noticed); else those on the PATH, Playwright's own, Playwright's own after installing it, and Debian's package.
 */
export function browserAttempts(machine: Machine): Attempt[] {
  if (machine.chromiumPath !== undefined && machine.chromiumPath !== '') {
    return [{ kind: 'use', path: machine.chromiumPath }];
  }
  const attempts: Attempt[] = [...machine.onPath, machine.playwrightPath].map((path) => ({
    kind: 'use',
    path,
  }));
  attempts.push({
    kind: 'install',
    commands: [['playwright', 'install', 'chromium']],
    path: machine.playwrightPath,
  });
  if (machine.canInstallPackages) {
    attempts.push({
      kind: 'install',
      commands: [
        ['apt-get', 'update', '-qq'],
        ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      ],
      path: '/usr/bin/chromium',
    });
  }
  return attempts;
}

/** What to tell a person when none of the attempts gave a browser that starts. */
export function noBrowserMessage(machine: Machine): string {
  const wish = machine.chromiumPath ?? '';
  return wish === ''
    ? 'No browser for the tests: none on the PATH, and none could be installed. ' +
        'Install Chromium or Chrome, or set CHROMIUM_PATH to one.'
    : `CHROMIUM_PATH is "${wish}", but no browser starts there. Correct it, or unset it to let the tests look for one.`;
}
