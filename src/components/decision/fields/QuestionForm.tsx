import type { JSX, TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import type { QuestionWords } from '../../../lib/catalog/course/decision-words.ts';
import {
  isAnswerTo,
  optionsOf,
  UNKNOWN,
  type Answer,
  type QuestionId,
} from '../../../lib/decision/table/questions.ts';
import { DecisionCalculatorHint } from './CalculatorHint.tsx';
import { TOOL_ID } from './place.ts';

const ERROR = 'Choose one of the answers. “I don’t know” is one too.';

interface DecisionQuestionFormProps {
  readonly question: QuestionId;
  readonly words: QuestionWords;
  /** How far the reader has come, as in “Question 3, at most 5 more after it.” */
  readonly standing: string;
  readonly chosen: Answer | undefined;
  readonly isFocused: boolean;
  readonly onAnswer: (answer: Answer) => void;
  readonly onError: () => void;
  readonly goBack: (() => void) | undefined;
}

/**
 * One question. Its fields are named after it, so that a press on Continue before the script has arrived leads to the
 * same address as one after. Give it a key for each place, so that its fields start empty.
 */
export function DecisionQuestionForm({
  question,
  words,
  standing,
  chosen,
  isFocused,
  onAnswer,
  onError,
  goBack,
}: DecisionQuestionFormProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const error = useRef<HTMLParagraphElement>(null);
  // Counted, because a second press must move the focus again.
  const [misses, setMisses] = useState(0);

  useEffect(() => {
    if (isFocused) heading.current?.focus();
  }, [isFocused]);
  useEffect(() => {
    if (misses > 0) error.current?.focus();
  }, [misses]);

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const answer = new FormData(event.currentTarget).get(question);
    if (typeof answer === 'string' && isAnswerTo(question, answer)) {
      onAnswer(answer);
      return;
    }
    setMisses((before) => before + 1);
    onError();
  };

  return (
    <form class="decide-question" method="get" action={`#${TOOL_ID}`} onSubmit={submit} noValidate>
      {goBack && (
        <button type="button" class="button-quiet decide-back" onClick={goBack}>
          Back
        </button>
      )}
      <p class="decide-standing">{standing}</p>
      <fieldset aria-describedby={`decide-why${misses > 0 ? ' decide-error' : ''}`}>
        <legend>
          <h2 ref={heading} tabIndex={-1}>
            {words.title}
          </h2>
        </legend>
        <p class="decide-why" id="decide-why">
          Why we ask: {words.why}
        </p>
        {misses > 0 && (
          <p class="field-error" id="decide-error" ref={error} tabIndex={-1}>
            {ERROR}
          </p>
        )}
        <div class="decide-options">
          {optionsOf(question).map((option) => (
            <Option
              key={option}
              name={question}
              value={option}
              label={words.options[option]?.label ?? option}
              hint={words.options[option]?.hint}
              isChosen={chosen === option}
            />
          ))}
          <Option
            name={question}
            value={UNKNOWN}
            label="I don’t know"
            hint={words.unknown}
            isChosen={chosen === UNKNOWN}
          />
        </div>
      </fieldset>
      <DecisionCalculatorHint question={question} words={words} />
      <div class="tool-actions">
        <button type="submit" class="button decide-continue">
          Continue
        </button>
      </div>
    </form>
  );
}

function Option({
  name,
  value,
  label,
  hint,
  isChosen,
}: {
  readonly name: QuestionId;
  readonly value: Answer;
  readonly label: string;
  readonly hint: string | undefined;
  readonly isChosen: boolean;
}): JSX.Element {
  const id = `decide-${name}-${value}`;
  return (
    <div class="decide-option">
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        defaultChecked={isChosen}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
