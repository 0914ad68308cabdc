import {
  QUESTION_ORDER,
  type Answer,
  type GivenAnswers,
  type QuestionId,
} from '../../decision/table/questions.ts';
import { volumeFromRequests } from '../../decision/table/volume.ts';
import type { Case } from '../case.ts';
import { requestsPerDay } from '../derived.ts';

/**
 * Returns the answers of a case to the questions of the decision: those given, and the traffic where it follows from
 * the work.
 *
 * @example { chats: 3000, data: 'contract' } answers `data` with `contract` and `volume` with `medium` (12,000 a day).
 */
export function decisionView(stated: Case): GivenAnswers {
  const given = QUESTION_ORDER.flatMap((question): [QuestionId, Answer][] => {
    const answer = stated[question];
    return answer === undefined ? [] : [[question, answer]];
  });
  return { ...volumeOf(stated), ...(Object.fromEntries(given) as GivenAnswers) };
}

function volumeOf(stated: Case): GivenAnswers {
  const { value, from } = requestsPerDay(stated);
  return from === 'usual' ? {} : { volume: volumeFromRequests(value) };
}
