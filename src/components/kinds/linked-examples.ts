import type { KindId } from '../../lib/kinds/kinds.ts';
import type { KindExample } from './examples.ts';
import type { LinkedExample } from './FourSwitches.tsx';
import { sources } from '../chapters/kinds/sources.ts';

/**
 * Returns the examples of all kinds with links to the page's list of sources, and the latest day on which one of the
 * sources was read.
 * @throws {Error} when a source of an example is not in the list of the chapter: the build stops.
 */
export function linkedExamples(
  kinds: readonly KindId[],
  examples: Readonly<Record<KindId, readonly KindExample[]>>,
): { links: Record<KindId, LinkedExample[]>; asOf: string } {
  const days: string[] = [];
  const linked = (kind: KindId): LinkedExample[] =>
    examples[kind].map(({ name, source }) => {
      const cited = sources.find(({ id }) => id === source);
      if (!cited) {
        throw new Error(
          `src/components/kinds/examples.ts: the source “${source}” of “${name}” is not in prose/sources.ts. Add it there.`,
        );
      }
      days.push(cited.read);
      return { name, href: `#source-${source}` };
    });
  const links = Object.fromEntries(kinds.map((kind) => [kind, linked(kind)])) as Record<
    KindId,
    LinkedExample[]
  >;
  return { links, asOf: days.toSorted().at(-1) ?? '' };
}
