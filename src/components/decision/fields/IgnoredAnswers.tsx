import type { JSX } from 'preact';

import type { IgnoredPart } from '../../../lib/case/query.ts';

/**
 * Lists the parts of a link that are not answers. It does not use the notice of case/notices.tsx, because the bundler
 * puts that into one file with the calculators' fields.
 */
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
