import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { KnownIds } from '../../../src/lib/case/parameter.ts';
import { caseFromQuery, type IgnoredPart } from '../../../src/lib/case/query.ts';
import { costView } from '../../../src/lib/case/views/cost-view.ts';
import { decisionView } from '../../../src/lib/case/views/decision-view.ts';
import { machineView } from '../../../src/lib/case/views/machine-view.ts';
import { memoryView } from '../../../src/lib/case/views/memory-view.ts';
import { trainingView } from '../../../src/lib/case/views/training-view.ts';

interface OldLink {
  readonly link: string;
  readonly gives: unknown;
  readonly ignored: readonly IgnoredPart[];
}

/** Links that the site of November 2026 made, with what its own code read from each. */
const links = JSON.parse(readFileSync('tests/lib/case/links-of-2026.json', 'utf8')) as Readonly<
  Record<'memory' | 'cost' | 'training' | 'decide' | 'fits', readonly OldLink[]>
> & { readonly models: readonly string[] };

const OFFERS = ['claude-sonnet-5-5-anthropic', 'gpt-6-luna-openai', 'claude-opus-5-5-anthropic'];
const CARDS = ['nvidia-h100-sxm', 'nvidia-rtx-3090', 'nvidia-rtx-4090', 'nvidia-rtx-5090'];
const known: KnownIds = {
  isModel: (id) => links.models.includes(id),
  isPaidOffer: (id) => OFFERS.includes(id),
  isDevice: (id) => id === 'apple-m4-max' || CARDS.includes(id),
  isStackable: (id) => CARDS.includes(id),
};

const views = {
  memory: memoryView,
  cost: costView,
  training: trainingView,
  decide: decisionView,
  fits: machineView,
} as const;

const byName = (parts: readonly IgnoredPart[]): readonly IgnoredPart[] =>
  parts.toSorted((a, b) => a.parameter.localeCompare(b.parameter));

describe.each(Object.keys(views) as (keyof typeof views)[])('a link of 2026 to the tool %s', (tool) => {
  it.each(links[tool])('still gives the same case: $link', ({ link, gives, ignored }) => {
    const read = caseFromQuery(link, known);
    expect(views[tool](read.stated)).toEqual(gives);
    expect(byName(read.ignored)).toEqual(byName(ignored));
  });
});

it('there are more than 60 of them', () => {
  expect(Object.keys(views).flatMap((tool) => links[tool as keyof typeof views]).length).toBeGreaterThan(60);
});
