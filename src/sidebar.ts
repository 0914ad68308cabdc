import type { StarlightUserConfig } from '@astrojs/starlight/types';

/** The chapters in reading order. A page that is not listed here is not in the menu. */
export const sidebar = [
  { label: 'Start', items: [{ label: 'What this guide answers', slug: 'index' }] },
  {
    label: 'Part 1: What you choose between',
    items: [
      { label: 'Do I need one, and which kinds exist?', slug: 'start/kinds' },
      { label: 'What does “open” really mean?', slug: 'start/open' },
      { label: 'May I use this model for my business?', slug: 'start/licences' },
    ],
  },
  {
    label: 'Part 2: Privacy and law',
    items: [
      { label: 'Where does my text go?', slug: 'privacy/paths' },
      { label: 'What can a contract give me?', slug: 'privacy/contracts' },
      { label: 'What does the law ask?', slug: 'privacy/law' },
    ],
  },
  {
    label: 'Part 3: Performance and hardware',
    items: [
      { label: 'How good is good enough?', slug: 'hardware/quality' },
      { label: 'How much memory does a model need?', slug: 'hardware/memory' },
      { label: 'Laptop, server or cloud GPU?', slug: 'hardware/machines' },
    ],
  },
  {
    label: 'Part 4: Cost and running it',
    items: [
      { label: 'What will it cost?', slug: 'cost' },
      { label: 'Running it without new holes', slug: 'running/safety' },
      { label: 'Models retire. Will you notice?', slug: 'running/retirement' },
    ],
  },
  {
    label: 'Part 5: Decide and go on',
    items: [
      { label: 'Decide', slug: 'decide' },
      { label: 'What next?', slug: 'next' },
    ],
  },
  {
    label: 'Reference',
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
