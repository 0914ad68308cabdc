import { readFileSync } from 'node:fs';

import type { StarlightUserConfig } from '@astrojs/starlight/types';

import { minutesToRead } from './integrations/reading-minutes.ts';
import { TOOLS, toolPath } from './tools.ts';

/** A chapter with the minutes that it takes to read, and its name for the ticks of what was read. */
const chapter = (label: string, slug: string) => ({
  label,
  slug,
  badge: {
    text: `${minutesToRead(readFileSync(`src/content/docs/${slug}.mdx`, 'utf8'))} min`,
    class: 'minutes',
  },
  attrs: { 'data-chapter': slug },
});

/**
 * The menu: the tools, the chapters in reading order, the reference. Only the part of the current page is open. A page
 * that is not listed here is not in the menu.
 */
export const sidebar = [
  { label: 'What this guide answers', slug: 'index' },
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
      chapter('1. Do I need one, and which kinds exist?', 'start/kinds'),
      chapter('2. What does “open” really mean?', 'start/open'),
      chapter('3. May I use this model for my business?', 'start/licences'),
    ],
  },
  {
    label: 'Part 2: Privacy and law',
    collapsed: true,
    items: [
      chapter('4. Where does my text go?', 'privacy/paths'),
      chapter('5. What can a contract give me?', 'privacy/contracts'),
      chapter('6. What does the law ask?', 'privacy/law'),
    ],
  },
  {
    label: 'Part 3: Performance and hardware',
    collapsed: true,
    items: [
      chapter('7. How good is good enough?', 'hardware/quality'),
      chapter('8. How much memory does a model need?', 'hardware/memory'),
      chapter('9. Laptop, server or cloud GPU?', 'hardware/machines'),
    ],
  },
  {
    label: 'Part 4: Cost and running it',
    collapsed: true,
    items: [
      chapter('10. What will it cost?', 'cost'),
      chapter('11. Running it without new holes', 'running/safety'),
      chapter('12. Models retire. Will you notice?', 'running/retirement'),
    ],
  },
  {
    label: 'Part 5: Decide and go on',
    collapsed: true,
    items: [chapter('13. Decide', 'decide'), chapter('14. What next?', 'next')],
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
