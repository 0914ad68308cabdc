import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { pageWithTouchFiles, type BuiltChunk } from './touch-files.ts';

/** When an island wakes besides the first touch. */
export interface TouchOptions {
  /** Beginnings of parameters of the address, with a space between two. */
  readonly words?: string;
  /**
   * A key of the browser's storage. With something under it, or once an event of that name says that there is, the island
   * wakes when it comes into view.
   */
  readonly stored?: string;
}

declare module 'astro' {
  interface AstroClientDirectives {
    /** Hydrates an island when a reader first turns to it. A text stands for `words`. */
    'client:touch'?: string | TouchOptions;
  }
}

/**
 * Adds `client:touch`, for a calculator that few readers of a long page use: until they do, no script is loaded. Unlike
 * `client:visible`, it keeps what is entered while the script loads. Built pages name the files that the first use needs.
 */
export function touchDirective(): AstroIntegration {
  const chunks = new Map<string, BuiltChunk>();
  return {
    name: 'touch-directive',
    hooks: {
      'astro:config:setup': ({ addClientDirective, updateConfig }) => {
        addClientDirective({ name: 'touch', entrypoint: './src/components/site/on-touch.ts' });
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'touch-files',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle: (_options, bundle) => {
                  for (const file of Object.values(bundle)) {
                    if (file.type === 'chunk') chunks.set(file.fileName, file);
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const page of await readdir(root, { recursive: true })) {
          if (!page.endsWith('.html')) continue;
          const file = join(root, page);
          const html = await readFile(file, 'utf8');
          const marked = pageWithTouchFiles(html, chunks);
          if (marked !== html) await writeFile(file, marked);
        }
      },
    },
  };
}
