import type { StarlightUserConfig } from '@astrojs/starlight/types';

import { TOOLS, toolPath } from './tools.ts';

/**
 * The menu: the tools, the chapters in reading order, the reference. Only the part of the current page is open. A page
 * that is not listed here is not in the menu.
 */
export const sidebar = [
  { label: 'Start', items: [{ label: 'What this guide answers', slug: 'index' }] },
  {
    label: 'Tools',
    collapsed: true,
    items: [
      { label: 'All tools', link: '/tools/' },
      ...TOOLS.map(({ slug, name }) => ({ label: name, link: toolPath(slug) })),
    ],
  },
  {
    label: 'Part 1: What you choose between',
    collapsed: true,
    items: [
      { label: '1. Do I need one, and which kinds exist?', slug: 'start/kinds' },
      { label: '2. What does “open” really mean?', slug: 'start/open' },
      { label: '3. May I use this model for my business?', slug: 'start/licences' },
    ],
  },
  {
    label: 'Part 2: Privacy and law',
    collapsed: true,
    items: [
      { label: '4. Where does my text go?', slug: 'privacy/paths' },
      { label: '5. What can a contract give me?', slug: 'privacy/contracts' },
      { label: '6. What does the law ask?', slug: 'privacy/law' },
    ],
  },
  {
    label: 'Part 3: Performance and hardware',
    collapsed: true,
    items: [
      { label: '7. How good is good enough?', slug: 'hardware/quality' },
      { label: '8. How much memory does a model need?', slug: 'hardware/memory' },
      { label: '9. Laptop, server or cloud GPU?', slug: 'hardware/machines' },
    ],
  },
  {
    label: 'Part 4: Cost and running it',
    collapsed: true,
    items: [
      { label: '10. What will it cost?', slug: 'cost' },
      { label: '11. Running it without new holes', slug: 'running/safety' },
      { label: '12. Models retire. Will you notice?', slug: 'running/retirement' },
    ],
  },
  {
    label: 'Part 5: Decide and go on',
    collapsed: true,
    items: [
      { label: '13. Decide', slug: 'decide' },
      { label: '14. What next?', slug: 'next' },
    ],
  },
  {
    label: 'Reference',
    collapsed: true,
    items: [
      { label: 'The models', slug: 'reference/models' },
      { label: 'Prices', slug: 'reference/prices' },
      { label: 'Open and paid over time', slug: 'reference/open-and-paid' },
      { label: 'What providers say about data', slug: 'reference/providers' },
      { label: 'Licences, clause by clause', slug: 'reference/licences' },
      { label: 'Laws', slug: 'reference/laws' },
      { label: 'The usual advice, claim by claim', slug: 'reference/claims' },
      { label: 'Glossary', slug: 'reference/glossary' },
      { label: 'What changed', slug: 'reference/changes' },
      { label: 'Sources', slug: 'reference/sources' },
      { label: 'How exact is it?', slug: 'reference/accuracy' },
      { label: 'About this guide', slug: 'about' },
    ],
  },
] satisfies StarlightUserConfig['sidebar'];
