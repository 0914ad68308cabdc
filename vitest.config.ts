import { defineConfig } from 'vitest/config';

/** JSX is Preact's, as in the built site. */
const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** How long a test may take: far longer than any needs, so that a slow or busy machine fails none. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

/** Tests that need no page. */
export const NODE_TESTS = 'tests/{lib,evidence,content,integrations,scripts,components}/**/*.test.ts';

/** Those among them that do: they read a page, or what a browser stores. */
export const PAGE_TESTS =
  'tests/components/**/{act-dates,case-numbers,event-replay,keep-selection,on-touch,provider-finder}.test.ts';

export default defineConfig({
  oxc,
  test: {
    // One a core; by default one core is left idle.
    maxWorkers: '100%',
    coverage: { include: ['src/**/*.{ts,tsx}'], reporter: ['text-summary', 'html'] },
    projects: [
      {
        oxc,
        test: {
          ...patience,
          name: 'node',
          environment: 'node',
          // Files share their workers and the modules loaded there: loading them anew for each file takes most of the
          // time. So none of them may replace a module or a global; tests/scripts/shared-workers.test.ts checks that.
          isolate: false,
          include: [NODE_TESTS],
          exclude: [PAGE_TESTS],
        },
      },
      {
        oxc,
        test: {
          ...patience,
          name: 'components',
          environment: 'happy-dom',
          setupFiles: ['tests/components/patience.ts'],
          include: ['tests/components/**/*.test.tsx', PAGE_TESTS],
        },
      },
    ],
  },
});
