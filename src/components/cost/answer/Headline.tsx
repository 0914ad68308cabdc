import type { JSX } from 'preact';

import { useAnnouncement } from '../../form/use-announcement.ts';
import type { CostAnswer } from './answer.ts';
import { headlineRoutes, headlineSentence } from './headline-routes.ts';
import { aboutUsd, usdRangeWords } from '../../sentences/money-words.ts';
import { roundedCount } from '../../sentences/number-words.ts';

/** The answer in three lines, the cheapest on top, each with its range. */
export function CostHeadline({
  answer,
  isStale = false,
}: {
  readonly answer: CostAnswer;
  /** An entry is invalid, so this is the answer for the last valid ones. */
  readonly isStale?: boolean;
}): JSX.Element {
  const { choices, paidName, modelName } = answer;
  const stale = 'An entry is not right yet. This is the answer for the last ones that were.';
  const said = useAnnouncement(`${isStale ? stale : ''} ${headlineSentence(answer)}`);
  return (
    <div class={isStale ? 'result headline stale' : 'result headline'}>
      <p class="cost-asked">
        {roundedCount(choices.requests)} {choices.requests === 1 ? 'request' : 'requests'} a day, {paidName}{' '}
        or {modelName}. US dollars a month, {choices.people ? 'people’s time counted' : 'machines only'}:
      </p>
      <ul class="cost-three">
        {headlineRoutes(answer).map(({ title, usd, instead, peopleUsd, name, reason }) => (
          <li key={title}>
            <span class="cost-way">{title}:</span>{' '}
            {usd ? (
              <>
                about{' '}
                <output class="cost-value" aria-live="off">
                  {aboutUsd(usd.likely)}
                </output>{' '}
                <span class="result-range">({usdRangeWords(usd)})</span>
              </>
            ) : (
              <output class="cost-value" aria-live="off">
                {instead}
              </output>
            )}
            <span class="cost-what">
              {usd ? name : reason}
              {usd && peopleUsd > 0 && `; without people’s time ${aboutUsd(usd.likely - peopleUsd)}`}
            </span>
          </li>
        ))}
      </ul>
      {isStale && <p class="stale-note">{stale}</p>}
      <p class="sr-only" role="status">
        {said}
      </p>
    </div>
  );
}
