import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { readEntries } from '../../../lib/case/entries.ts';
import type { IgnoredPart } from '../../../lib/case/query.ts';
import { decisionView } from '../../../lib/case/views/decision-view.ts';
import {
  isAnswerTo,
  isQuestion,
  QUESTION_ORDER,
  type Answer,
  type GivenAnswers,
  type QuestionId,
} from '../../../lib/decision/table/questions.ts';
import { currentCase, dismissIgnored, replaceCase, type EntryChanges } from '../../case/store.ts';
import { useCase } from '../../case/use-case.ts';
import { useStable } from '../../case/use-stable.ts';
import { AGAIN, placeBefore, questionAt, START, TOOL_ID, type Place } from './place.ts';

/** What the browser's history stores with the address. */
interface HistoryNote {
  /** How many steps of this tool come before this one in the history. */
  readonly decisionSteps?: number;
  /** What was chosen here before the reader went on. */
  readonly decisionChoice?: string;
}

/** Where a reader is, and how to move. */
export interface PlaceStore {
  readonly place: Place;
  /** The answer to show as chosen: what was chosen here before, or what the case says. */
  readonly chosen: Answer | undefined;
  readonly ignored: readonly IgnoredPart[];
  readonly dismissIgnored: () => void;
  /** How often the reader has moved on this page. After each move the heading takes focus. */
  readonly moves: number;
  /** Goes to a place; `choice` is what was chosen at the present one. */
  readonly goTo: (place: Place, choice?: Answer) => void;
  /** Goes to the question before; undefined at the first. */
  readonly goBack: (() => void) | undefined;
}

/** The answers are part of the case that all tools share. Each move is a step of the browser's history. */
export function usePlace(): PlaceStore {
  const snapshot = useCase();
  const [moves, setMoves] = useState(0);
  const [again, setAgain] = useState<QuestionId>();
  const stated = useMemo(() => readEntries(snapshot.good).stated, [snapshot]);
  const answers = useStable(decisionView(stated), START.answers);
  const place = useMemo(
    (): Place =>
      again === undefined ? (answers === START.answers ? START : { answers }) : { answers, again },
    [answers, again],
  );
  const shown = useRef(place);
  shown.current = place;

  useEffect(() => {
    const read = (): void => {
      const asked = new URLSearchParams(location.search).get(AGAIN);
      setAgain(asked !== null && isQuestion(asked) ? asked : undefined);
    };
    const onPopState = (): void => {
      read();
      setMoves((before) => before + 1);
    };
    read();
    addEventListener('popstate', onPopState);
    return () => {
      removeEventListener('popstate', onPopState);
    };
  }, []);

  const goTo = useCallback((next: Place, choice?: Answer) => {
    const note = historyNote();
    if (choice !== undefined) history.replaceState({ ...note, decisionChoice: choice }, '', location.href);
    step(next, { decisionSteps: (note.decisionSteps ?? 0) + 1 });
    setAgain(next.again);
    setMoves((before) => before + 1);
  }, []);

  const before = placeBefore(place);
  const goBack =
    before &&
    ((): void => {
      if ((historyNote().decisionSteps ?? 0) > 0) {
        history.back();
        return;
      }
      // The reader came by a link, so there is no step to go back to: replace this one.
      step(before, {}, true);
      setAgain(before.again);
      setMoves((count) => count + 1);
    });

  return {
    place,
    chosen: chosenAt(place),
    ignored: snapshot.ignored,
    dismissIgnored: () => {
      dismissIgnored(snapshot.ignored);
    },
    moves,
    goTo,
    goBack,
  };
}

/** Makes the answers of a place part of the case. What follows from the work is not stated a second time. */
function step({ answers, again }: Place, note: HistoryNote, isHere = false): void {
  const { entries, good } = currentCase();
  const { stated } = readEntries(good);
  const derived = decisionView({ ...stated, ...NO_ANSWERS });
  const changes: EntryChanges = Object.fromEntries(
    QUESTION_ORDER.map((question) => [
      question,
      stated[question] === undefined && answers[question] === derived[question]
        ? undefined
        : answers[question],
    ]),
  );
  const next = Object.entries({ ...entries, ...changes }).filter(([, text]) => text !== undefined);
  replaceCase(Object.fromEntries(next), {
    place: TOOL_ID,
    parameters: again === undefined ? [] : [[AGAIN, again]],
    note: { ...note },
    isHere,
  });
}

const NO_ANSWERS = Object.fromEntries(
  QUESTION_ORDER.map((question) => [question, undefined]),
) as GivenAnswers;

/** Empty on the server, which renders the first question. */
function historyNote(): HistoryNote {
  if (typeof history === 'undefined') return {};
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? state : {};
}

function chosenAt(place: Place): Answer | undefined {
  const question: QuestionId | undefined = questionAt(place);
  if (question === undefined) return undefined;
  const { decisionChoice } = historyNote();
  return typeof decisionChoice === 'string' && isAnswerTo(question, decisionChoice)
    ? decisionChoice
    : place.answers[question];
}
