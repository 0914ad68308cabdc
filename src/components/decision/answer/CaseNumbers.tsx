import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { OutcomeId } from '../../../lib/decision/table/outcomes.ts';
import { UNKNOWN, type Answer, type QuestionId } from '../../../lib/decision/table/questions.ts';
import { optionLabel, type ResultWords } from '../../../lib/decision/words.ts';
import { calculatorLinks } from '../fields/calculator-links.ts';
import type { CaseNumbersState } from './use-case-numbers.ts';

/** Memory, speed and dollars a month for the outcome, with the case that they are for and where to change it. */
export function DecisionCaseNumbers({
  state,
  outcome,
  volume,
  words,
  change,
}: {
  readonly state: CaseNumbersState;
  readonly outcome: OutcomeId;
  readonly volume: Answer<'volume'> | undefined;
  readonly words: ResultWords;
  readonly change: (question: QuestionId) => void;
}): JSX.Element | null {
  const [links, setLinks] = useState(() => calculatorLinks(''));
  useEffect(() => {
    setLinks(calculatorLinks(location.search));
  }, []);
  if (state.kind === 'none' || outcome === 'no-llm') return null;
  const calculators = (
    <>
      <a href={links.memory}>the memory calculator</a> and <a href={links.cost}>the cost calculator</a>
    </>
  );
  return (
    <>
      <h3>Three numbers that matter</h3>
      {state.kind === 'waiting' && <p>The numbers are being worked out.</p>}
      {state.kind === 'unreachable' && (
        <p class="notice notice-warning">The numbers could not be fetched. They are in {calculators}.</p>
      )}
      {state.kind === 'found' && (
        <>
          <p class="decide-whose">
            {state.numbers.isOwn ? 'For your case' : 'For the guide’s example, not for you yet'}:{' '}
            {state.numbers.caseLines
              .slice(1, 3)
              .map(({ value }) => value)
              .join('; ')}
            {' tokens. '}
            Change it in {calculators}.
          </p>
          <dl class="decide-numbers">
            {state.numbers.numbers.map(({ what, value, detail }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd class="decide-number">{value}</dd>
                <dd class="field-hint">{detail}</dd>
              </div>
            ))}
          </dl>
          <p class="field-hint">
            {state.numbers.priceDates} Worked out on {state.numbers.day}.
          </p>
          {state.numbers.volume !== undefined &&
            volume !== undefined &&
            volume !== UNKNOWN &&
            state.numbers.volume !== volume && (
              <p class="notice notice-warning">
                By the two bills of your case the answer about traffic is “
                {optionLabel(words, 'volume', state.numbers.volume)}”. You chose another one.{' '}
                <button
                  type="button"
                  class="button-quiet"
                  onClick={() => {
                    change('volume');
                  }}
                >
                  Change the answer
                </button>
              </p>
            )}
        </>
      )}
    </>
  );
}
