import process from 'node:process';

import { defineConfig } from '@playwright/test';

import { BASE, PORT, SITE_FOLDER } from './tests/browser/site.ts';

/** Flags under which Chromium runs alone and quietly, in a container too, and calls no other host by itself. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const browser = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: '100%',
  // Far longer than any test or page needs, so that a slow or busy machine fails none.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${PORT}`,
    browserName: 'chromium',
    launchOptions: { args: flags, ...(browser ? { executablePath: browser } : {}) },
  },
  projects: [
    { name: 'browser', testIgnore: [/-weight\.spec\.ts$/, 'repaint.spec.ts', 'slow-phone.spec.ts'] },
    { name: 'weight', testMatch: /-weight\.spec\.ts$/ },
    // It measures time, so nothing else may run beside it.
    {
      name: 'repaint',
      testMatch: ['repaint.spec.ts', 'slow-phone.spec.ts'],
      fullyParallel: false,
      workers: 1,
    },
  ],
  webServer: {
    command: `astro preview --ignore-lock --outDir ${SITE_FOLDER} --port ${PORT}`,
    env: { BASE, PORT: String(PORT) },
    url: `http://localhost:${PORT}${BASE}/`,
    reuseExistingServer: false,
    timeout: 300_000,
  },
});
