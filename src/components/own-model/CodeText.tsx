import type { JSX } from 'preact';

/** A message with the names of fields, which stand between backticks in it, set as code. */
export function CodeText({ text }: { readonly text: string }): JSX.Element {
  return (
    <>{text.split('`').map((part, place) => (place % 2 === 1 ? <code key={place}>{part}</code> : part))}</>
  );
}
