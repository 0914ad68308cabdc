import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

/** Renders its children again only when one of `values`, which they are made from, has changed. */
export function Memo({
  values,
  children,
}: {
  readonly values: readonly unknown[];
  readonly children: () => JSX.Element;
}): JSX.Element {
  return useMemo(children, values);
}
