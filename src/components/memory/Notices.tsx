import type { JSX } from 'preact';

import type { CaseAction, CaseState } from '../case/case-state.ts';

/** What a reader should know about where the case comes from. */
export function Notices({
  state,
  isUnreachable,
  dispatch,
  reset,
  retry,
}: {
  readonly state: CaseState;
  readonly dispatch: (action: CaseAction) => void;
  /** The part that works out answers could not be fetched. */
  readonly isUnreachable: boolean;
  readonly reset: () => void;
  readonly retry: () => Promise<unknown>;
}): JSX.Element {
  return (
    <div role="status">
      {isUnreachable && (
        <p class="notice notice-warning">
          A part of the calculator could not be fetched, so the answer below is not for your entries yet.{' '}
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
      )}
      {state.ignored.length > 0 && (
        <div class="notice notice-warning">
          The link has parts that this calculator cannot use. They were ignored:
          <ul>
            {state.ignored.map(({ parameter, value }, place) => (
              <li key={place}>
                {parameter} = “{value}”
              </li>
            ))}
          </ul>
          <button
            type="button"
            class="button-quiet"
            onClick={() => {
              dispatch({ type: 'dismiss-notice' });
            }}
          >
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
