import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { z } from 'zod';
import { readDevices } from './devices.ts';
import { readFactFiles } from './fact-files.ts';

/** Facts under the ids that a collection gives them. */
type Facts = readonly { readonly id: string }[];

/**
 * Returns an Astro content loader for a folder of fact files. `npm run dev` reads the folder again when a file changes.
 * A mistake stops the build with its file, line and field and what to write instead.
 */
export function factLoader(folder: string, schema: z.ZodType<object>): Loader {
  return loader([folder], ([path]) => (path === undefined ? [] : readFactFiles(path, schema)));
}

/** Returns an Astro content loader for every device: the files of one device, and the lists with a line for each. */
export function deviceLoader(): Loader {
  return loader(['src/content/accelerators/', 'src/content/device-lists/'], readDevices);
}

function loader(folders: readonly string[], read: (paths: readonly string[]) => Facts): Loader {
  return {
    name: 'fact-files',
    load: async ({ store, parseData, config, watcher }) => {
      const paths = folders.map((folder) => fileURLToPath(new URL(folder, config.root)));
      const load = async (): Promise<void> => {
        store.clear();
        for (const facts of read(paths)) {
          const { id, ...rest } = facts;
          store.set({ id, data: await parseData({ id, data: rest }) });
        }
      };
      await load();
      watcher?.add(paths);
      watcher?.on('change', (changed) => {
        if (paths.some((path) => changed.startsWith(path))) void load();
      });
    },
  };
}
