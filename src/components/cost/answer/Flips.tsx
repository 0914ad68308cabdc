import type { JSX } from 'preact';

import type { Sensitivity } from '../../../lib/cost/questions/sensitivity.ts';
import type { CostAnswer } from './answer.ts';
import type { TakeOver } from './outlook.ts';
import { movedWords, sensitivityWords, takeOverWords } from './words.ts';

/** The inputs after the first six move the answer little. */
const MOST_INPUTS = 6;

/** What would change the answer: other numbers of requests, and each input on its own at the ends of its range. */
export function CostFlips({
  answer,
  takeOvers,
  sensitivity,
  isPending,
}: {
  readonly answer: CostAnswer;
  readonly takeOvers: readonly TakeOver[];
  /** Undefined until it is worked out. */
  readonly sensitivity: readonly Sensitivity[] | undefined;
  readonly isPending: boolean;
}): JSX.Element {
  const cheapest = answer.routes[0]?.title ?? '';
  return (
    <section>
      <h3>What would change the answer</h3>
      <ul>
        {takeOvers.map((takeOver) => (
          <li key={takeOver.first + takeOver.second}>{takeOverWords(takeOver)}</li>
        ))}
      </ul>
      <p>What moves the cheapest bill most, each on its own:</p>
      {sensitivity ? (
        <dl class={isPending ? 'cost-moves fit-pending' : 'cost-moves'}>
          {sensitivity.slice(0, MOST_INPUTS).map((moved) => (
            <div key={moved.input}>
              <dt>
                {moved.name} <span class="result-range">{movedWords(moved)}</span>
              </dt>
              <dd>{sensitivityWords(moved, cheapest)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p class="field-hint">Being worked out.</p>
      )}
    </section>
  );
}
