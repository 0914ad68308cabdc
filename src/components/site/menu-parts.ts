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

function linksIn(entries: readonly MenuEntry[]): Part['chapters'] {
  return entries.flatMap((entry) => (entry.type === 'link' ? [entry] : linksIn(entry.entries)));
}
