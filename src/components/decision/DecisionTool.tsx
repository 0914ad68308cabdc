import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import type { QuestionWords } from '../../lib/catalog/course/decision-words.ts';
import { DIAGRAM, diagramGiven, isQuestionNode } from '../../lib/decision/diagram/diagram.ts';
import { meantAnswers, mostQuestionsLeft } from '../../lib/decision/diagram/next-question.ts';
import type { OutcomeId } from '../../lib/decision/table/outcomes.ts';
import { QUESTION_ORDER, type GivenAnswers, type QuestionId } from '../../lib/decision/table/questions.ts';
import type { CostFactsUrls } from '../cost/fetched-facts.ts';
import { DecisionIgnoredAnswers } from './fields/IgnoredAnswers.tsx';
import { outcomePath } from './outcomes/outcome-path.ts';
import { placeAfter, questionAt, START, TOOL_ID, type Place } from './fields/place.ts';
import { DecisionQuestionForm } from './fields/QuestionForm.tsx';
import type { RecordEntries } from './answer/TakeAway.tsx';
import { usePlace } from './fields/use-place.ts';
import { useLazyDecision } from './answer/use-lazy.ts';

interface DecisionToolProps {
  readonly questions: Readonly<Record<QuestionId, QuestionWords>>;
  readonly outcomeNames: Readonly<Record<OutcomeId, string>>;
  /** The address of all the words; see src/pages/facts. */
  readonly wordsUrl: string;
  /** Those of the cost calculator's facts. */
  readonly costUrls: CostFactsUrls;
}

/** The decision tool: one question at a time, then the result. */
export function DecisionTool({
  questions,
  outcomeNames,
  wordsUrl,
  costUrls,
}: DecisionToolProps): JSX.Element {
  const { place, chosen, ignored, dismissIgnored, moves, goTo, goBack } = usePlace();
  const { lazy, isUnreachable, fetchLazy, retry } = useLazyDecision(wordsUrl);
  const [hasError, setError] = useState(false);
  const [typed, setTyped] = useState<RecordEntries>({ title: '', deciders: '', notes: '' });
  const { answers } = place;
  const question = questionAt(place);
  const isAnswered = question === undefined;

  useEffect(() => {
    setError(false);
  }, [place]);
  useEffect(() => {
    if (Object.keys(answers).length > 0 || isAnswered) void fetchLazy();
  }, [answers, isAnswered, fetchLazy]);
  const outcome = isAnswered ? outcomeOf(answers) : undefined;
  usePageTitle(
    question !== undefined
      ? place === START
        ? undefined
        : `${hasError ? 'Error: ' : ''}${questions[question].title}`
      : outcome && `The answer: ${outcomeNames[outcome]}`,
    hasError,
  );

  return (
    <div class="tool decide" id={TOOL_ID}>
      <DecisionIgnoredAnswers ignored={ignored} dismiss={dismissIgnored} />
      {question !== undefined && (
        <DecisionQuestionForm
          key={`${question} ${moves}`}
          question={question}
          words={questions[question]}
          standing={standing(place, question)}
          chosen={chosen}
          isFocused={moves > 0}
          onAnswer={(answer) => {
            goTo(placeAfter(place, question, answer), answer);
          }}
          onError={() => {
            setError(true);
          }}
          goBack={goBack}
        />
      )}
      {outcome !== undefined && lazy && (
        <lazy.module.DecisionResult
          key={moves}
          answers={answers}
          words={lazy.words}
          costUrls={costUrls}
          isFocused={moves > 0}
          change={(again) => {
            goTo({ answers, again });
          }}
          goBack={goBack}
          restart={() => {
            goTo(START);
          }}
          typed={typed}
          type={setTyped}
        />
      )}
      {outcome !== undefined && !lazy && (
        <div class="decide-waiting">
          <p role="status">
            The answer is <a href={outcomePath(outcome)}>{outcomeNames[outcome]}</a>.{' '}
            {isUnreachable ? 'The reasons could not be fetched.' : 'The reasons are on their way.'}
          </p>
          {isUnreachable && (
            <button
              type="button"
              class="button"
              onClick={() => {
                void retry();
              }}
            >
              Try again
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function outcomeOf(answers: GivenAnswers): OutcomeId | undefined {
  const left = diagramGiven(DIAGRAM, meantAnswers(answers));
  return isQuestionNode(left) ? undefined : left;
}

/** Returns how far the reader has come. Example: “Question 3, at most 5 more after it.” */
function standing({ answers, again }: Place, question: QuestionId): string {
  if (again !== undefined) return 'You answer this question again. Your other answers stay as they are.';
  const before = QUESTION_ORDER.slice(0, QUESTION_ORDER.indexOf(question));
  const number = before.filter((one) => answers[one] !== undefined).length + 1;
  const left = mostQuestionsLeft(answers) - 1;
  return `Question ${number}, ${left === 0 ? 'the last one' : `at most ${left} more after it`}.`;
}

/** Puts `title` in front of the page's own title; undefined restores the page's own. */
function usePageTitle(title: string | undefined, isError: boolean): void {
  const own = useRef<string>();
  useEffect(() => {
    own.current ??= document.title;
    document.title = title === undefined ? own.current : `${title} – ${own.current}`;
  }, [title, isError]);
}
