import { withBase } from '../site/base.ts';

/** The files of facts that tools fetch with their first answer; see src/pages/facts. */
type FactsFile = 'models' | 'devices' | 'market';

/**
 * Returns the addresses of files of facts, for a property of an island: a page asks for them when its island wakes
 * (src/integrations/touch-files.ts).
 */
export function factsUrls<File extends FactsFile>(...files: readonly File[]): Readonly<Record<File, string>> {
  return Object.fromEntries(files.map((file) => [file, withBase(`/facts/${file}.json`)])) as Record<
    File,
    string
  >;
}
