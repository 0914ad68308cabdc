import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

/**
 * A button that copies a text and announces it. If the browser does not allow copying, the text is shown so that it can
 * be copied by hand.
 */
export function CopyButton({
  label,
  done,
  text,
  announce,
}: {
  readonly label: string;
  /** Shown and announced afterwards, as in “Link copied”. */
  readonly done: string;
  readonly text: () => string | Promise<string>;
  readonly announce: (sentence: string) => void;
}): JSX.Element {
  const [isDone, setDone] = useState(false);
  const [byHand, setByHand] = useState<string>();
  const copy = async (): Promise<void> => {
    const copied = await text();
    try {
      await navigator.clipboard.writeText(copied);
      setDone(true);
      setByHand(undefined);
      announce(done);
      setTimeout(() => {
        setDone(false);
      }, 3000);
    } catch {
      setByHand(copied);
      announce('The browser does not allow copying. The text is below.');
    }
  };
  return (
    <div class="copy">
      <button
        type="button"
        class="button"
        onClick={() => {
          void copy();
        }}
      >
        {isDone ? done : label}
      </button>
      {byHand !== undefined && (
        <textarea class="copy-text" readOnly rows={4} aria-label={`${label}: text to copy by hand`}>
          {byHand}
        </textarea>
      )}
    </div>
  );
}
