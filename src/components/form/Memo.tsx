import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

/** Content that is drawn again only when one of the values that it is made from has changed. */
export function Memo({
  values,
  children,
}: {
  readonly values: readonly unknown[];
  readonly children: () => JSX.Element;
}): JSX.Element {
  return useMemo(children, values);
}
