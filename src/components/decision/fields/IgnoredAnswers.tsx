import type { JSX } from 'preact';

import type { IgnoredPart } from '../../../lib/case/case-address.ts';

/** Names the parts of a link that are no answers. Apart from the calculators’ notice, whose file brings their fields along. */
export function DecisionIgnoredAnswers({
  ignored,
  dismiss,
}: {
  readonly ignored: readonly IgnoredPart[];
  readonly dismiss: () => void;
}): JSX.Element | null {
  if (ignored.length === 0) return null;
  return (
    <div class="notice notice-warning">
      The link has answers that these questions do not know. They were ignored:
      <ul>
        {ignored.map(({ parameter, value }, index) => (
          <li key={index}>
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
