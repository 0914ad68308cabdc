import type { RetirementList } from '../../../src/lib/catalog/models/retirement/retirement.ts';

const source = { title: 'A page', url: 'https://example.org/page', read: '2026-11-25' };
/** Two vendors whose models are in every state on 2026-11-25. */
export const retirementLists: readonly (RetirementList & { id: string })[] = [
  {
    id: 'alpha',
    provider: 'Alpha (API)',
    models: [
      { model: 'a-old', name: 'A Old', retires: '2025-01-01', source },
      { model: 'a-new', name: 'A New', source, notBefore: '2027-09-22' },
      {
        model: 'a-soon',
        name: 'A Soon',
        retires: '2026-12-11',
        afterwards: 'rerouted',
        successor: 'a-new',
        secondHand: true,
        inArticle: true,
        otherSources: [source],
        source,
      },
    ],
  },
  {
    id: 'beta',
    provider: 'Beta (API)',
    models: [
      { model: 'b-gone', name: 'B Gone', retires: '2026-10-23', afterwards: 'error', source },
      { model: 'b-next', name: 'B Next', retires: '2026-11-30', source },
    ],
  },
];
