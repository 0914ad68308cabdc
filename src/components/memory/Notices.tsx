import type { JSX } from 'preact';

import type { CaseAction, CaseState } from '../case/case-state.ts';
import { IgnoredNotice, UnreachableNotice } from '../case/notices.tsx';

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
      {isUnreachable && <UnreachableNotice retry={retry} />}
      <IgnoredNotice
        ignored={state.ignored}
        dismiss={() => {
          dispatch({ type: 'dismiss-notice' });
        }}
      />
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
