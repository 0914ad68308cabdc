import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { IgnoredPart } from '../../../lib/case/case-address.ts';
import { isAnswerTo, type Answer, type QuestionId } from '../../../lib/decision/table/questions.ts';
import { tellAnswers } from './answers-event.ts';
import {
  isSamePlace,
  linkToPlace,
  placeBefore,
  placeFromAddress,
  questionAt,
  START,
  type Place,
} from './place.ts';

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
  /** The answer to show as chosen: what was chosen here before, or what the address says. */
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

/** Keeps the place in the page's address. Each move is a step of the browser's history, so that its Back button works. */
export function usePlace(): PlaceStore {
  const [at, setAt] = useState<{ readonly place: Place; readonly chosen?: Answer; readonly moves: number }>({
    place: START,
    moves: 0,
  });
  const [ignored, setIgnored] = useState<readonly IgnoredPart[]>([]);
  const current = useRef(at);
  current.current = at;

  const show = useCallback((place: Place, isMove: boolean): void => {
    const chosen = chosenAt(place);
    setAt(({ moves }) => ({
      place,
      moves: isMove ? moves + 1 : moves,
      ...(chosen === undefined ? {} : { chosen }),
    }));
    tellAnswers(place.answers);
  }, []);

  useEffect(() => {
    const read = (isMove: boolean): void => {
      const found = placeFromAddress(location.search);
      setIgnored(found.ignored);
      // A link to a heading of this page fires popstate too.
      if (!isSamePlace(found.place, current.current.place)) show(found.place, isMove);
    };
    const onPopState = (): void => {
      read(true);
    };
    read(false);
    addEventListener('popstate', onPopState);
    return () => {
      removeEventListener('popstate', onPopState);
    };
  }, [show]);

  const goTo = useCallback(
    (place: Place, choice?: Answer) => {
      const note = historyNote();
      if (choice !== undefined) {
        history.replaceState({ ...note, decisionChoice: choice }, '', location.href);
      }
      const next: HistoryNote = { decisionSteps: (note.decisionSteps ?? 0) + 1 };
      history.pushState(next, '', linkToPlace(location.href, place));
      setIgnored([]);
      show(place, true);
    },
    [show],
  );

  const before = placeBefore(at.place);
  const goBack =
    before &&
    ((): void => {
      if ((historyNote().decisionSteps ?? 0) > 0) {
        history.back();
        return;
      }
      // The reader came by a link, so there is no step to go back to: replace this one.
      history.replaceState({}, '', linkToPlace(location.href, before));
      show(before, true);
    });

  return {
    place: at.place,
    chosen: at.chosen,
    ignored,
    dismissIgnored: () => {
      setIgnored([]);
    },
    moves: at.moves,
    goTo,
    goBack,
  };
}

function historyNote(): HistoryNote {
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
