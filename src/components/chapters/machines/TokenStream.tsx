import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A line of text and how fast it appears. */
export interface Stream {
  /** What writes it, with its speed in words. */
  readonly label: string;
  readonly wordsPerSecond: number;
}

/**
 * The same text at several speeds side by side, so that a reader feels what tokens per second mean. Nothing moves until
 * the button is pressed. Without JavaScript, or where the reader prefers reduced motion, the labels alone tell it.
 */
export function TokenStream({
  streams,
  text,
}: {
  readonly streams: readonly Stream[];
  readonly text: string;
}): JSX.Element {
  const words = text.split(' ');
  const mayMove = useMotionAllowed();
  const [isRunning, setRunning] = useState(false);
  const [seconds, setSeconds] = useState<number>();
  const longest = words.length / Math.min(...streams.map(({ wordsPerSecond }) => wordsPerSecond));
  const isDone = seconds !== undefined && seconds >= longest;

  useEffect(() => {
    if (!isRunning || !mayMove) return undefined;
    let frame = 0;
    let start: number | undefined;
    const step = (now: number): void => {
      start ??= now;
      const passed = (now - start) / 1000;
      setSeconds(passed);
      if (passed < longest) frame = requestAnimationFrame(step);
      else setRunning(false);
    };
    frame = requestAnimationFrame(step);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [isRunning, mayMove, longest]);

  return (
    <div class="token-stream">
      <p class="stream-controls">
        {mayMove && (
          <button
            type="button"
            class="button"
            onClick={() => {
              setRunning(!isRunning);
            }}
          >
            {isRunning ? 'Stop' : 'Start the text'}
          </button>
        )}
      </p>
      <ul>
        {streams.map(({ label, wordsPerSecond }) => (
          <li key={label}>
            <span class="stream-label">{label}</span>
            {mayMove && seconds !== undefined && (
              <Written words={words} count={Math.floor(seconds * wordsPerSecond)} />
            )}
          </li>
        ))}
      </ul>
      <p role="status" class="sr-only">
        {isDone ? 'All lines are complete.' : ''}
      </p>
    </div>
  );
}

/** A text with `count` visible words. The rest keeps its space, so that nothing jumps. */
function Written({
  words,
  count,
}: {
  readonly words: readonly string[];
  readonly count: number;
}): JSX.Element {
  return (
    <span class="stream-text" aria-hidden="true">
      {words.slice(0, count).join(' ')}
      <span class="stream-rest"> {words.slice(count).join(' ')}</span>
    </span>
  );
}

/** Returns whether motion is allowed: only after hydration, and not where the reader prefers reduced motion. */
function useMotionAllowed(): boolean {
  const [isAllowed, setAllowed] = useState(false);
  useEffect(() => {
    const wish = matchMedia('(prefers-reduced-motion: reduce)');
    const read = (): void => {
      setAllowed(!wish.matches);
    };
    read();
    wish.addEventListener('change', read);
    return () => {
      wish.removeEventListener('change', read);
    };
  }, []);
  return isAllowed;
}
