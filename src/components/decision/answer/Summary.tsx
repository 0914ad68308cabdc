import type { JSX } from 'preact';

import type { Decision } from '../../../lib/decision/result/decision.ts';
import type { GivenAnswers, QuestionId } from '../../../lib/decision/table/questions.ts';
import { optionLabel, type ResultWords } from '../../../lib/decision/words.ts';
import { originWords } from './words.ts';

/** All answers, each with a button to change it, and the questions that were not needed. */
export function DecisionSummary({
  decision,
  given,
  words,
  change,
  restart,
}: {
  readonly decision: Decision;
  readonly given: GivenAnswers;
  readonly words: ResultWords;
  readonly change: (question: QuestionId) => void;
  readonly restart: () => void;
}): JSX.Element {
  const { answers, notNeeded } = decision;
  return (
    <>
      <h3>Your answers</h3>
      <dl class="decide-summary">
        {answers.map((answer) => (
          <div key={answer.question}>
            <dt>{words.questions[answer.question].short}</dt>
            <dd>
              {optionLabel(words, answer.question, answer.option)}
              {answer.origin !== 'given' && <strong class="decide-assumed"> {originWords(answer)}</strong>}
            </dd>
            <dd class="decide-change">
              <ChangeButton
                does={given[answer.question] === undefined ? 'Answer' : 'Change'}
                what={words.questions[answer.question].short}
                onClick={() => {
                  change(answer.question);
                }}
              />
            </dd>
          </div>
        ))}
      </dl>
      {notNeeded.length > 0 && (
        <details>
          <summary>
            {notNeeded.length === 1 ? 'One question was' : `${notNeeded.length} questions were`} not needed
          </summary>
          <p>
            No answer to them can change the result. What stands under “Watch out” may rest on them, with the
            cautious answer assumed.
          </p>
          <dl class="decide-summary">
            {notNeeded.map((question) => (
              <div key={question}>
                <dt>{words.questions[question].short}</dt>
                <dd>Not asked</dd>
                <dd class="decide-change">
                  <ChangeButton
                    does="Answer"
                    what={words.questions[question].short}
                    onClick={() => {
                      change(question);
                    }}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <p>
        <button type="button" class="button-quiet" onClick={restart}>
          Start again from the first question
        </button>
      </p>
    </>
  );
}

function ChangeButton({
  does,
  what,
  onClick,
}: {
  readonly does: string;
  readonly what: string;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <button type="button" class="button-quiet" onClick={onClick}>
      {does} <span class="sr-only">{what}</span>
    </button>
  );
}
