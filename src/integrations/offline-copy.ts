import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import { generateSW } from 'workbox-build';

import { hrefWithBase } from './href-with-base.ts';
import { keptAddress } from './kept-address.ts';

/** Larger than any file of the site; a file above it would silently be missing from the copy. */
const LARGEST_FILE_BYTES = 8_000_000;

/**
 * Writes the service worker that keeps the whole guide in a browser, and a note of how much that is. Nothing registers
 * the worker but the reader's press on “Keep a copy” (src/components/offline), so who does not ask for it stores
 * nothing. It must stand after the integrations that change pages, because it names each file by its content.
 */
export function offlineCopy(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline-copy',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = hrefWithBase('/', config.base);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { count, size, warnings } = await generateSW({
          globDirectory: root,
          globPatterns: ['**/*'],
          globIgnores: ['404.html', 'sw.js', 'offline.json', '**/*.map'],
          manifestTransforms: [
            (files) => ({
              manifest: files.map((file) => ({ ...file, url: keptAddress(file.url, base) })),
            }),
          ],
          swDest: join(root, 'sw.js'),
          cacheId: 'open-or-paid',
          // Calculators keep what was typed in the address; it is the same page.
          ignoreURLParametersMatching: [/.*/],
          maximumFileSizeToCacheInBytes: LARGEST_FILE_BYTES,
          inlineWorkboxRuntime: true,
          sourcemap: false,
          mode: 'production',
          // A new copy takes over at once: a figure must not stay old because a tab stays open.
          skipWaiting: true,
          clientsClaim: true,
          cleanupOutdatedCaches: true,
        });
        if (warnings.length > 0) throw new Error(`The offline copy is not whole: ${warnings.join(' ')}`);
        await writeFile(join(root, 'offline.json'), JSON.stringify({ files: count, bytes: size }));
        logger.info(`${count} files, ${(size / 1e6).toFixed(1)} MB, can be kept for reading offline`);
      },
    },
  };
}
