import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { htmlWithPolicy } from './page-policy.ts';

/**
 * Gives every built page a strict content security policy. It works on the finished HTML, because Astro's own policy
 * misses the inline scripts that Starlight needs. So it must come after every integration that changes HTML.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.html'));
        for (const page of pages) {
          const file = join(root, page);
          await writeFile(file, htmlWithPolicy(await readFile(file, 'utf8'), page));
        }
        logger.info(`${pages.length} pages carry a content policy`);
      },
    },
  };
}
