import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { z } from 'zod';
import { readFactFiles } from './fact-files.ts';

/**
 * Returns an Astro content loader for a folder of fact files. `npm run dev` reads the folder again when a file changes.
 * A mistake stops the build with its file, line and field and what to write instead.
 */
export function factLoader(folder: string, schema: z.ZodType<object>): Loader {
  return {
    name: 'fact-files',
    load: async ({ store, parseData, config, watcher }) => {
      const path = fileURLToPath(new URL(folder, config.root));
      const load = async (): Promise<void> => {
        store.clear();
        for (const facts of readFactFiles(path, schema)) {
          const { id, ...rest } = facts;
          store.set({ id, data: await parseData({ id, data: rest }) });
        }
      };
      await load();
      watcher?.add(path);
      watcher?.on('change', (changed) => {
        if (changed.startsWith(path)) void load();
      });
    },
  };
}
