import type { StarlightUserConfig } from '@astrojs/starlight/types';

/** The chapters in reading order. A page that is not listed here is not in the menu. */
export const sidebar = [
  { label: 'Start', items: [{ label: 'What this guide answers', slug: 'index' }] },
] satisfies StarlightUserConfig['sidebar'];
