import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import { generateSW } from 'workbox-build';

import { hrefWithBase } from './href-with-base.ts';

/** Larger than any file of the site, because Workbox silently drops a file above the limit. */
const LARGEST_FILE_BYTES = 8_000_000;

/**
 * Returns the address under which the service worker caches a built file.
 *
 * @example `start/open/index.html` built for `/guide/` is `/guide/start/open/`; any other file keeps its name.
 */
export function cachedAddress(file: string, base: string): string {
  return `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/**
 * Writes the service worker that stores the whole guide in a browser, and `offline.json` with its size. Only the button
 * “Keep a copy” (src/components/offline) registers the worker, so readers who do not ask for a copy store nothing. It
 * must come after the integrations that change pages, because it lists each file with a hash of its content.
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
              manifest: files.map((file) => ({ ...file, url: cachedAddress(file.url, base) })),
            }),
          ],
          swDest: join(root, 'sw.js'),
          cacheId: 'open-or-paid',
          // Calculators keep their inputs in the address; it is still the same page.
          ignoreURLParametersMatching: [/.*/],
          maximumFileSizeToCacheInBytes: LARGEST_FILE_BYTES,
          inlineWorkboxRuntime: true,
          sourcemap: false,
          mode: 'production',
          // A new copy takes over at once, or figures would stay old as long as a tab stays open.
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
