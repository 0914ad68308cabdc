import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

import { useSettled } from '../form/use-debounced.ts';
import { AnswerDetails } from './Details.tsx';
import type { CalculatorDevice } from './catalogue.ts';
import type { MemoryAnswer } from './answer/answer.ts';

/** The details of an answer, a moment after the answer itself: drawing them takes longer than a reader should wait. */
export function LaterDetails({
  answer,
  devices,
}: {
  readonly answer: MemoryAnswer;
  readonly devices: readonly CalculatorDevice[];
}): JSX.Element {
  const shown = useSettled(answer);
  return useMemo(() => <AnswerDetails answer={shown} devices={devices} />, [shown, devices]);
}
