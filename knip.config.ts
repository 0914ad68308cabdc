import type { KnipConfig } from 'knip';
import { mdxToJs } from 'satteri';

export default {
  'dependency-cruiser': { config: ['depcruise.config.mjs'] },
  // The last two are named in scripts/stages.ts, in commands.
  entry: ['src/components/overrides/*.astro', 'tests/browser/weight-table.ts', 'scripts/check-server.ts'],
  project: ['src/**/*.{ts,tsx,astro,mdx}', 'scripts/**/*.ts', 'tests/**/*.{ts,tsx}', '*.{mjs,ts}'],
  // Named in scripts/stages.ts, as commands.
  ignoreDependencies: ['@astrojs/check', 'cspell'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  // The whole of a chapter, so that what only its text uses counts as used.
  compilers: { mdx: (text: string) => mdxToJs(text, { jsxImportSource: 'preact' }).code },
} satisfies KnipConfig;
