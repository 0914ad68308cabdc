import type { KnipConfig } from 'knip';
import { mdxToJs } from 'satteri';

export default {
  entry: ['src/components/overrides/*.astro', 'tests/browser/weight-table.ts'],
  project: ['src/**/*.{ts,tsx,astro,mdx}', 'scripts/**/*.ts', 'tests/**/*.{ts,tsx}', '*.{mjs,ts}'],
  // Named in scripts/stages.ts, as commands.
  ignoreDependencies: ['@astrojs/check', 'cspell'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  // The whole of a chapter, so that what only its text uses counts as used.
  compilers: { mdx: (text: string) => mdxToJs(text, { jsxImportSource: 'preact' }).code },
} satisfies KnipConfig;
