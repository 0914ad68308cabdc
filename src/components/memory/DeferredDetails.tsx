import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

import type { SourcesPart } from '../facts/use-sources.ts';
import { useDebounced } from '../form/use-debounced.ts';
import { MemoryDetails } from './Details.tsx';
import type { CalculatorDevice } from './catalogue.ts';
import type { MemoryAnswer } from './answer/answer.ts';

/** The details, deferred until a moment after the answer: rendering them takes longer than a reader should wait. */
export function MemoryDeferredDetails({
  answer,
  devices,
  sources,
}: {
  readonly answer: MemoryAnswer;
  readonly devices: readonly CalculatorDevice[];
  readonly sources: SourcesPart;
}): JSX.Element {
  const shown = useDebounced(answer);
  return useMemo(
    () => <MemoryDetails answer={shown} devices={devices} sources={sources} />,
    [shown, devices, sources],
  );
}
