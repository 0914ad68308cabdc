import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

import { chromium } from '@playwright/test';

import { BROWSER_NAMES, browserAttempts, noBrowserMessage, type Machine } from './browser-choice.ts';

/**
 * The path of a browser that starts on this machine; installs one if there is none.
 *
 * @throws an error that says what to do, when no browser can be had.
 */
export function browserPath(): string {
  const machine = thisMachine();
  for (const attempt of browserAttempts(machine)) {
    if (attempt.kind === 'install') {
      console.log(
        `No browser found. Trying: ${attempt.commands.map((command) => command.join(' ')).join(' && ')}`,
      );
      attempt.commands.every(runs);
    }
    if (starts(attempt.path)) {
      return attempt.path;
    }
  }
  throw new Error(noBrowserMessage(machine));
}

function thisMachine(): Machine {
  return {
    chromiumPath: process.env['CHROMIUM_PATH'],
    onPath: BROWSER_NAMES.flatMap((name) => onPath(name) ?? []),
    playwrightPath: chromium.executablePath(),
    canInstallPackages: process.getuid?.() === 0 && onPath('apt-get') !== undefined,
  };
}

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser whose libraries are missing, or a stand-in for one, is there but does not start. */
function starts(path: string): boolean {
  return (
    isExecutable(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
  );
}

function runs([command = '', ...args]: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}
