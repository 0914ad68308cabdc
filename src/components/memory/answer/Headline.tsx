import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

import type { InferenceMemory } from '../../../lib/memory/inference/inference-memory.ts';
import { formatByteRange, formatLikelyBytes } from '../../../lib/units/byte-range.ts';
import { StackBar } from '../../chart/StackBar.tsx';
import { useAnnouncement } from '../../form/use-announcement.ts';
import { useDebounced } from '../../form/use-debounced.ts';
import type { MemoryAnswer } from './answer.ts';
import { memoryParts } from './parts.ts';

/** The answer: how much, how sure, and a bar of its parts. */
export function MemoryHeadline({
  answer,
  isStale = false,
}: {
  readonly answer: MemoryAnswer;
  /** An entry is invalid, so this is the answer for the last valid ones. */
  readonly isStale?: boolean;
}): JSX.Element {
  const { memory } = answer;
  const stale = isStale ? staleNote(answer) : '';
  const sentence = useAnnouncement(`${stale} ${answer.name}: ${answerSentence(answer)}`);
  return (
    <div class={isStale ? 'result headline stale' : 'result headline'}>
      <p class="headline-answer">
        {memory ? (
          <>
            <span class="headline-label">{answer.name} needs about</span>{' '}
            <output class="result-value" aria-live="off">
              {formatLikelyBytes(memory.total)}
            </output>{' '}
            <span class="result-range">{formatByteRange(memory.total)}</span>
          </>
        ) : (
          <>
            <span class="headline-label">{answer.name}</span>{' '}
            <output class="result-value" aria-live="off">
              Not modelled
            </output>
          </>
        )}
      </p>
      {memory && <PartsBar memory={memory} />}
      {isStale && <p class="stale-note">{stale}</p>}
      <p class="sr-only" role="status">
        {sentence}
      </p>
    </div>
  );
}

/** The bar of parts. It follows the figure a moment later, together with the table of the same parts. */
function PartsBar({ memory }: { readonly memory: InferenceMemory }): JSX.Element {
  const shown = useDebounced(memory);
  return useMemo(() => {
    const { unit, total, parts } = memoryParts(shown);
    return (
      <StackBar
        label={`Of ${total} ${unit}: ${parts.map(({ name, printed }) => `${name.toLowerCase()} ${printed}`).join(', ')}`}
        parts={parts.map(({ key, name, bytes }) => ({ part: key, name, value: bytes }))}
      />
    );
  }, [shown]);
}

/** Returns the answer in one sentence. Example: “Needs about 45 GB: between 45.0 and 45.7 GB.” */
function answerSentence({ memory }: Pick<MemoryAnswer, 'memory'>): string {
  if (!memory) return 'The whole is not modelled.';
  return `Needs about ${formatLikelyBytes(memory.total)}: ${formatByteRange(memory.total)}.`;
}

function staleNote({ plan }: MemoryAnswer): string {
  const { contextTokens, sequences } = plan;
  const users = sequences === 1 ? 'one user' : `${sequences.toLocaleString('en-GB')} users`;
  return `An entry is not right yet. Still for ${contextTokens.toLocaleString('en-GB')} tokens and ${users}.`;
}
