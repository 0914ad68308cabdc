import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { QuestionWords } from '../../../lib/catalog/course/decision-words.ts';
import type { QuestionId } from '../../../lib/decision/table/questions.ts';
import { volumeFromRequests } from '../../../lib/decision/table/volume.ts';
import { requestsPerDay } from '../../../lib/case/derived.ts';
import { readEntries } from '../../../lib/case/entries.ts';
import { currentCase } from '../../case/store.ts';
import { calculatorLinks } from './calculator-links.ts';

/** For questions that a calculator can answer: a link to it, and what the reader's case there says. */
export function DecisionCalculatorHint({
  question,
  words,
}: {
  readonly question: QuestionId;
  readonly words: QuestionWords;
}): JSX.Element | null {
  const [links, setLinks] = useState(() => calculatorLinks(''));
  const [requests, setRequests] = useState<number>();
  useEffect(() => {
    setLinks(calculatorLinks(location.search));
    setRequests(requestsOfCase());
  }, []);

  if (question === 'hardware') {
    return (
      <p class="notice">
        Let the calculator answer: <a href={links.memory}>the memory calculator</a> lists the machines that
        hold your model. One that fits, even tightly, counts as holding it.
      </p>
    );
  }
  if (question !== 'volume') return null;
  const volume = requests === undefined ? undefined : volumeFromRequests(requests);
  return (
    <p class="notice">
      Let the calculator answer: <a href={links.cost}>the cost calculator</a> shows the API’s bill and that of
      a machine of your own. The hints above say which answer the two bills give.
      {requests !== undefined && volume !== undefined && (
        <>
          {' '}
          Your case there has {requests.toLocaleString('en-GB')} requests a day. By that number alone, which
          is a rule of thumb, the answer is “{words.options[volume]?.label ?? volume}”.
        </>
      )}
    </p>
  );
}

/** Returns the requests a day of the reader's case; undefined where nothing is said about them. */
function requestsOfCase(): number | undefined {
  const { value, from } = requestsPerDay(readEntries(currentCase().good).stated);
  return from === 'usual' ? undefined : value;
}
