import type { KnipConfig } from 'knip';
import { mdxToJs } from 'satteri';

export default {
  'dependency-cruiser': { config: ['depcruise.config.mjs'] },
  // Named in scripts/stages.ts, in commands, and in astro.config.mjs.
  entry: [
    'src/components/overrides/*.astro',
    'tests/browser/weight-table.ts',
    'scripts/check-server.ts',
    'src/route-middleware.ts',
  ],
  project: ['src/**/*.{ts,tsx,astro,mdx}', 'scripts/**/*.ts', 'tests/**/*.{ts,tsx}', '*.{mjs,ts}'],
  // Named in scripts/stages.ts, as commands.
  ignoreDependencies: ['@astrojs/check', 'cspell'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  // The whole of a chapter, so that what only its text uses counts as used.
  compilers: { mdx: (text: string) => mdxToJs(text, { jsxImportSource: 'preact' }).code },
} satisfies KnipConfig;
