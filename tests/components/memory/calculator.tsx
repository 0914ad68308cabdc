import type { JSX } from 'preact';
import { afterEach, beforeEach, vi } from 'vitest';

import { MemoryDetails } from '../../../src/components/memory/Details.tsx';
import { MemoryHeadline } from '../../../src/components/memory/answer/Headline.tsx';
import { MemoryCalculator } from '../../../src/components/memory/MemoryCalculator.tsx';
import { DEFAULT_MODEL } from '../../../src/lib/case/reader-case.ts';
import { builtSources } from '../../../src/components/facts/built-sources.ts';
import { answerTo, catalogue, FACTS_URLS, served } from './facts.ts';

const answer = answerTo({});
const [model] = catalogue.models.filter(({ id }) => id === DEFAULT_MODEL);
if (!model) throw new Error(`The catalogue has no ${DEFAULT_MODEL}.`);

/** The calculator as the built page has it. */
export const calculator: JSX.Element = (
  <MemoryCalculator
    factsUrls={FACTS_URLS}
    model={model}
    modelCount={catalogue.models.length}
    headline={<MemoryHeadline answer={answer} />}
    details={<MemoryDetails answer={answer} devices={catalogue.devices} sources={builtSources} />}
  />
);

/** In every test of a file the facts are there to be fetched. */
export function serveFacts(): void {
  beforeEach(() => {
    Element.prototype.scrollIntoView = vi.fn();
    localStorage.clear();
    vi.stubGlobal('fetch', vi.fn(served));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
}
