import type { JSX } from 'preact';

import { formatByteRange, formatLikelyBytes } from '../../lib/units/byte-range.ts';
import { StackBar } from '../chart/StackBar.tsx';
import { useAnnouncement } from '../form/use-announcement.ts';
import type { TrainingAnswer } from './answer.ts';
import { METHOD_NAMES } from './names.ts';
import { trainingParts } from './parts.ts';

/** The answer: how much on each device, how sure, and a bar of its parts. */
export function TrainingHeadline({
  answer,
  isStale = false,
}: {
  readonly answer: TrainingAnswer;
  /** An entry is invalid, so this is the answer for the last valid ones. */
  readonly isStale?: boolean;
}): JSX.Element {
  const { memory } = answer;
  const label = labelOf(answer);
  const needed = memory && formatLikelyBytes(memory.total);
  const range = memory && formatByteRange(memory.total);
  const stale = 'An entry is not right yet. This is the answer for the last ones that were.';
  const sentence = useAnnouncement(
    `${isStale ? stale : ''} ${label} ${memory ? `needs about ${needed ?? ''}: ${range ?? ''}` : 'is not modelled'}.`,
  );
  const parts = memory && trainingParts(memory);
  return (
    <div class={isStale ? 'result headline stale' : 'result headline'}>
      <p class="headline-answer">
        <span class="headline-label">{memory ? `${label} needs about` : label}</span>{' '}
        <output class="result-value" aria-live="off">
          {needed ?? 'Not modelled'}
        </output>{' '}
        {range !== undefined && <span class="result-range">{range}</span>}
      </p>
      {parts && (
        <StackBar
          label={`Of ${parts.total} ${parts.unit}: ${parts.parts.map(({ name, printed }) => `${name.toLowerCase()} ${printed}`).join(', ')}`}
          parts={parts.parts.map(({ colour, name, bytes }) => ({ part: colour, name, value: bytes }))}
        />
      )}
      {isStale && <p class="stale-note">{stale}</p>}
      <p class="sr-only" role="status">
        {sentence}
      </p>
    </div>
  );
}

function labelOf({ name, trainingCase: { method, devices } }: TrainingAnswer): string {
  const where = devices === 1 ? 'on one device' : `on each of ${devices} devices`;
  return `${METHOD_NAMES[method].name} of ${name} ${where}`;
}
