import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { formatByteRange } from '../../lib/units/byte-range.ts';
import { formatBytes } from '../../lib/units/bytes.ts';
import { StackBar } from '../chart/StackBar.tsx';
import type { MemoryAnswer } from './memory-answer.ts';
import type { MemoryParts } from './memory-parts.ts';

/** Long enough that a screen reader is not interrupted at each key. */
const PAUSE_BEFORE_SPEECH_MS = 700;

/** Returns the answer in one sentence. Example: “Needs about 45 GB: between 45.0 and 45.7 GB.” */
export function answerSentence({ memory }: MemoryAnswer): string {
  if (!memory) return 'The whole is not modelled.';
  return `Needs about ${formatBytes(memory.total.likely, 2)}: ${formatByteRange(memory.total)}.`;
}

/** The answer first: how much, how sure, and a bar of what it is made of. */
export function Headline({
  answer,
  parts,
  stale,
}: {
  readonly answer: MemoryAnswer;
  readonly parts: MemoryParts | undefined;
  /** Why the answer is an older one, when an entry is wrong. */
  readonly stale: string | undefined;
}): JSX.Element {
  const { memory } = answer;
  const sentence = useLater([answer.name, stale, answerSentence(answer)].filter(Boolean).join('. '));
  return (
    <div class={stale === undefined ? 'result headline' : 'result headline stale'}>
      {memory && parts ? (
        <>
          <p class="headline-answer">
            <span class="headline-label">Needs about</span>{' '}
            <output class="result-value" aria-live="off">
              {formatBytes(memory.total.likely, 2)}
            </output>{' '}
            <span class="result-range">{formatByteRange(memory.total)}</span>
          </p>
          <StackBar
            label={`Of ${parts.total} ${parts.unit}: ${parts.parts.map(({ name, printed }) => `${name.toLowerCase()} ${printed}`).join(', ')}`}
            parts={parts.parts.map(({ key, name, bytes }) => ({ part: key, name, value: bytes }))}
          />
        </>
      ) : (
        <p class="headline-answer">
          <output class="result-value" aria-live="off">
            Not modelled
          </output>
        </p>
      )}
      {stale !== undefined && <p class="stale-note">{stale}</p>}
      <p class="sr-only" role="status">
        {sentence}
      </p>
    </div>
  );
}

/** The text once it has stayed the same for a while; nothing before its first change. */
function useLater(text: string): string {
  const [first] = useState(text);
  const [later, setLater] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setLater((before) => (before === '' && text === first ? '' : text));
    }, PAUSE_BEFORE_SPEECH_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text, first]);
  return later;
}
