/** What this needs to know of a chunk of the built site: the names that Rollup gives to these things. */
export interface BuiltChunk {
  readonly fileName: string;
  /** The source file that the chunk was made for; null for one that several share. */
  readonly facadeModuleId: string | null;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

/** The source file of a tool’s folder that holds what is fetched when a reader first turns to the tool. */
const LAZY_PART = /^(?<folder>.*\/)lazy\.ts$/;

/** The scripts of an island, in the order in which they are needed. */
export interface IslandFiles {
  /** With which it wakes: its own chunk, which everything waits for, and what that imports. */
  readonly wake: readonly string[];
  /** With which it answers: the `lazy.ts` beside it, and what that imports besides. */
  readonly answer: readonly string[];
}

/**
 * Returns the scripts that an island needs until its first answer. `chunks` are by file name.
 *
 * @example a calculator wakes with its own chunk, the form and the case, and answers with its lazy part.
 */
export function filesOfFirstUse(fileName: string, chunks: ReadonlyMap<string, BuiltChunk>): IslandFiles {
  const found = new Set<string>();
  const add = (name: string): void => {
    const chunk = chunks.get(name);
    if (!chunk || found.has(name)) return;
    found.add(name);
    chunk.imports.forEach(add);
  };
  add(fileName);
  const wake = [...found];
  const own = chunks.get(fileName)?.facadeModuleId;
  for (const name of wake.flatMap((file) => chunks.get(file)?.dynamicImports ?? [])) {
    const folder = LAZY_PART.exec(chunks.get(name)?.facadeModuleId ?? '')?.groups?.['folder'];
    if (folder !== undefined && own?.startsWith(folder)) add(name);
  }
  return { wake, answer: [...found].slice(wake.length) };
}

/** An island that wakes on touch, in a built page. */
const ISLAND = /<astro-island\b[^>]*\bclient="touch"[^>]*>/g;
const COMPONENT = /\bcomponent-url="(?<folder>[^"]*\/)(?<file>[^"/]+)"/;
const RENDERER = /\brenderer-url="[^"]*\/(?<file>[^"/]+)"/;
const FACTS = /(?<=&quot;)[^"&]*\/facts\/[a-z-]+\.json(?=&quot;)/g;

/**
 * Returns a built page in which each island that wakes on touch names the files until its first answer, so that the
 * browser can ask for them together and not one after the other (src/components/site/on-touch.ts). `chunks` are by file
 * name. Files of facts are those that the island’s properties name.
 */
export function pageWithTouchFiles(html: string, chunks: ReadonlyMap<string, BuiltChunk>): string {
  const paths = new Map([...chunks.keys()].map((path) => [nameOf(path), path]));
  return html.replace(ISLAND, (tag) => {
    const { folder, file } = COMPONENT.exec(tag)?.groups ?? {};
    const component = paths.get(file ?? '');
    const renderer = paths.get(RENDERER.exec(tag)?.groups?.['file'] ?? '');
    if (folder === undefined || component === undefined || renderer === undefined) return tag;
    const { wake, answer } = filesOfFirstUse(component, chunks);
    const hrefs = (files: readonly string[]): readonly string[] => files.map((path) => folder + nameOf(path));
    const first = new Set(hrefs([...filesOfFirstUse(renderer, chunks).wake, ...wake]));
    const then = new Set([...hrefs(answer), ...(tag.match(FACTS) ?? [])]);
    return tag.replace(
      '<astro-island',
      `<astro-island data-wake="${[...first].join(' ')}" data-answer="${[...then].join(' ')}"`,
    );
  });
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
