import { defineHastPlugin, type HastPluginDefinition } from 'satteri';

import { hrefWithBase } from './href-with-base.ts';

/** The address attribute of each element that Markdown produces with one. */
const ADDRESS = { a: 'href', img: 'src' } as const;

/**
 * Returns a Markdown plugin that puts the site's base in front of links and pictures that authors write from the root,
 * so that a chapter can say `[memory](/memory/)` wherever the guide is hosted. Astro does not do this. The plugin does
 * not see links inside components: those call `withBase` of `src/components/site/base.ts`.
 */
export function baseLinks(base: string): HastPluginDefinition {
  return defineHastPlugin({
    name: 'base-links',
    element: {
      filter: Object.keys(ADDRESS),
      visit(node, context) {
        const attribute = node.tagName === 'a' ? ADDRESS.a : ADDRESS.img;
        const address = node.properties[attribute];
        if (typeof address === 'string') {
          context.setProperty(node, attribute, hrefWithBase(address, base));
        }
      },
    },
  });
}
