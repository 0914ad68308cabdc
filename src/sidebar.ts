import type { StarlightUserConfig } from '@astrojs/starlight/types';

/** The chapters in reading order. A page that is not listed here is not in the menu. */
export const sidebar = [
  { label: 'Start', items: [{ label: 'What this guide answers', slug: 'index' }] },
  {
    label: 'Part 3: Performance and hardware',
    items: [
      { label: 'How much memory does a model need?', slug: 'hardware/memory' },
      { label: 'Laptop, server or cloud GPU?', slug: 'hardware/machines' },
    ],
  },
  {
    label: 'Reference',
    items: [
      { label: 'The models', slug: 'reference/models' },
      { label: 'How exact is it?', slug: 'reference/accuracy' },
      { label: 'About this guide', slug: 'about' },
    ],
  },
] satisfies StarlightUserConfig['sidebar'];
