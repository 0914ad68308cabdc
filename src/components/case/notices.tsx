import type { JSX } from 'preact';

import type { IgnoredPart } from '../../lib/case/case-address.ts';

/** Says that the part that works out answers could not be fetched. */
export function UnreachableNotice({ retry }: { readonly retry: () => Promise<unknown> }): JSX.Element {
  return (
    <p class="notice notice-warning">
      A part could not be fetched, so the answer below is not yet for your entries.{' '}
      <button
        type="button"
        class="button-quiet"
        onClick={() => {
          void retry();
        }}
      >
        Try again
      </button>
    </p>
  );
}

/** Names the parts of a link that a calculator cannot use. */
export function IgnoredNotice({
  ignored,
  dismiss,
}: {
  readonly ignored: readonly IgnoredPart[];
  readonly dismiss: () => void;
}): JSX.Element | null {
  if (ignored.length === 0) return null;
  return (
    <div class="notice notice-warning">
      Parts of the link are of no use here:
      <ul>
        {ignored.map(({ parameter, value }, place) => (
          <li key={place}>
            {parameter} = “{value}”
          </li>
        ))}
      </ul>
      <button type="button" class="button-quiet" onClick={dismiss}>
        Hide this notice
      </button>
    </div>
  );
}
