import type { StarlightRouteData } from '@astrojs/starlight/route-data';

type MenuEntry = StarlightRouteData['sidebar'][number];

/** A part of the guide, as the menu names it, with its chapters in reading order. */
export interface Part {
  readonly label: string;
  readonly chapters: readonly {
    readonly label: string;
    readonly href: string;
    readonly isCurrent: boolean;
  }[];
}

/** Returns the parts of the guide with their chapters, from the menu. Pages outside a part are omitted. */
export function partsOfMenu(menu: readonly MenuEntry[]): Part[] {
  return menu.flatMap((entry) =>
    entry.type === 'group' ? [{ label: entry.label, chapters: linksIn(entry.entries) }] : [],
  );
}

/**
 * Returns the menu with the page above `path` marked as current, if no page is: the entry with the longest address that
 * `path` begins with, but never the front page.
 * Example: the page of a model marks “The models”.
 */
export function withParentMarked(menu: readonly MenuEntry[], path: string, home: string): MenuEntry[] {
  const links = linksIn(menu);
  if (links.some(({ isCurrent }) => isCurrent)) return [...menu];
  const [parent] = links
    .filter(({ href }) => href !== home && path.startsWith(href))
    .toSorted((a, b) => b.href.length - a.href.length);
  return parent === undefined ? [...menu] : marked(menu, parent.href);
}

function marked(menu: readonly MenuEntry[], href: string): MenuEntry[] {
  return menu.map((entry) =>
    entry.type === 'group'
      ? { ...entry, entries: marked(entry.entries, href) }
      : { ...entry, isCurrent: entry.href === href },
  );
}

function linksIn(entries: readonly MenuEntry[]): Part['chapters'] {
  return entries.flatMap((entry) => (entry.type === 'link' ? [entry] : linksIn(entry.entries)));
}
