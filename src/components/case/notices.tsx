import type { JSX } from 'preact';

import type { IgnoredPart } from '../../lib/case/case-address.ts';

/** Says that a fetched part of a tool could not be had, and offers to try again. */
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

/** What a reader should know about where the case comes from. `origin` is absent in tools that store no case. */
export function Notices({
  state,
  isUnreachable,
  dismiss,
  reset,
  retry,
}: {
  readonly state: { readonly ignored: readonly IgnoredPart[]; readonly origin?: string };
  /** Hides the list of unusable parts of the link. */
  readonly dismiss: () => void;
  /** The tool's lazy part could not be fetched. */
  readonly isUnreachable: boolean;
  readonly reset: () => void;
  readonly retry: () => Promise<unknown>;
}): JSX.Element {
  return (
    <div role="status">
      {isUnreachable && <UnreachableNotice retry={retry} />}
      {state.ignored.length > 0 && (
        <div class="notice notice-warning">
          Parts of the link are of no use here:
          <ul>
            {state.ignored.map(({ parameter, value }, place) => (
              <li key={place}>
                {parameter} = “{value}”
              </li>
            ))}
          </ul>
          <button type="button" class="button-quiet" onClick={dismiss}>
            Hide this notice
          </button>
        </div>
      )}
      {state.origin === 'last-visit' && (
        <p class="notice">
          This is your case from last time, kept in this browser.{' '}
          <button type="button" class="button-quiet" onClick={reset}>
            Start again
          </button>
        </p>
      )}
    </div>
  );
}
