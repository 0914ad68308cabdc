import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

import { AnswerDetails } from './AnswerDetails.tsx';
import type { CalculatorDevice } from './catalogue.ts';
import type { MemoryAnswer } from './memory-answer.ts';

/** The details of an answer, a frame after the answer itself: drawing them takes longer than a reader should wait. */
export function LaterDetails({
  answer,
  devices,
}: {
  readonly answer: MemoryAnswer;
  readonly devices: readonly CalculatorDevice[];
}): JSX.Element {
  const [shown, setShown] = useState(answer);
  // An effect runs when the frame has been painted.
  useEffect(() => {
    setShown(answer);
  }, [answer]);
  return useMemo(() => <AnswerDetails answer={shown} devices={devices} />, [shown, devices]);
}
