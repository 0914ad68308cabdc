import { defineConfig } from 'vitest/config';

/** JSX is Preact's, as in the built site. */
const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

export default defineConfig({
  oxc,
  test: {
    coverage: { include: ['src/**/*.{ts,tsx}'], reporter: ['text-summary', 'html'] },
    projects: [
      {
        oxc,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{lib,evidence,content,integrations,scripts}/**/*.test.ts'],
        },
      },
      {
        oxc,
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/components/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
