import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';

import { decide } from '../../../lib/decision/result/decide.ts';
import type { GivenAnswers, QuestionId } from '../../../lib/decision/table/questions.ts';
import { optionLabel, type ResultWords } from '../../../lib/decision/words.ts';
import type { CostFactsUrls } from '../../cost/fetched-facts.ts';
import { DecisionSummary } from './Summary.tsx';
import { DecisionCaseNumbers } from './CaseNumbers.tsx';
import { DecisionChangePart } from './ChangePart.tsx';
import { confidenceWords, originWords } from './words.ts';
import { outcomePath } from '../outcomes/outcome-path.ts';
import { DecisionTakeAway, type RecordEntries } from './TakeAway.tsx';
import { useCaseNumbers } from './use-case-numbers.ts';

interface DecisionResultProps {
  readonly answers: GivenAnswers;
  readonly words: ResultWords;
  readonly costUrls: CostFactsUrls;
  readonly isFocused: boolean;
  readonly change: (question: QuestionId) => void;
  readonly goBack: (() => void) | undefined;
  readonly restart: () => void;
  readonly typed: RecordEntries;
  readonly type: (entries: RecordEntries) => void;
}

/** The answer, its reasons, the numbers, what to do next, what would change it, and the record to keep. */
export function DecisionResult({
  answers,
  words,
  costUrls,
  isFocused,
  change,
  goBack,
  restart,
  typed,
  type,
}: DecisionResultProps): JSX.Element {
  const decision = useMemo(() => decide(answers), [answers]);
  const numbers = useCaseNumbers(costUrls, decision.outcome, answers.volume);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFocused) heading.current?.focus();
  }, [isFocused]);

  const { outcome, rule, reasons, flags, runnerUp } = decision;
  const { name, line, start } = words.outcomes[outcome];
  const { reason, next } = words.rules[rule];
  const place = outcomePath(outcome);
  return (
    <div class="decide-result" id="decision">
      {goBack && (
        <button type="button" class="button-quiet decide-back" onClick={goBack}>
          Back
        </button>
      )}
      <p class="decide-standing">Your answer</p>
      <h2 ref={heading} tabIndex={-1}>
        {name}
      </h2>
      <p class="decide-line">{line}</p>
      <p>{confidenceWords(decision)}</p>
      <p>
        <a href={place}>What it is, when it is wrong, and what it costs</a>
        {runnerUp !== undefined && (
          <>
            . Next best: <a href={outcomePath(runnerUp)}>{words.outcomes[runnerUp].name}</a>
          </>
        )}
        .
      </p>

      <h3>Because you said</h3>
      <ul class="decide-reasons">
        {reasons.map(({ question, option, origin, isHard }) => (
          <li key={question}>
            {words.questions[question].short}: <q>{optionLabel(words, question, option)}</q>.
            {isHard && ' This is a fact that rules ways out.'}
            {origin !== 'given' && <strong class="decide-assumed"> {originWords({ origin })}</strong>}
          </li>
        ))}
      </ul>
      <p>{reason}</p>

      <DecisionCaseNumbers
        state={numbers}
        outcome={outcome}
        volume={answers.volume}
        words={words}
        change={change}
      />

      {flags.length > 0 && (
        <>
          <h3>Watch out</h3>
          <ul>
            {flags.map(({ id, isAssumed }) => (
              <li key={id}>
                {words.flags[id]}
                {isAssumed && ' This rests on an answer that you did not give.'}
              </li>
            ))}
          </ul>
        </>
      )}

      <h3>What to do next</h3>
      <ul class="decide-steps">
        {[next, ...start].map((step) => (
          <li key={step}>
            <label class="check">
              <input type="checkbox" />
              <span>{step}</span>
            </label>
          </li>
        ))}
      </ul>

      <DecisionChangePart decision={decision} words={words} />
      <DecisionSummary decision={decision} given={answers} words={words} change={change} restart={restart} />
      <DecisionTakeAway {...{ decision, words, numbers, typed, type }} />
    </div>
  );
}
