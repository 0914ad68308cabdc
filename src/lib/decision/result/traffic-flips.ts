import { exactly, scaledRange, type Range } from '../../units/range.ts';
import type { TrafficFlip } from './decision.ts';
import type { SomeAnswers } from '../diagram/next-question.ts';
import type { OutcomeId } from '../table/outcomes.ts';
import { outcomesGiven } from '../diagram/outcomes-given.ts';
import { QUESTION_OPTIONS } from '../table/questions.ts';
import { HIGH_SHARE, LOW_SHARE, VOLUME_LIMITS } from '../table/volume.ts';

/**
 * Returns the requests a day at which the outcome changes, the nearest option first; none when traffic does not matter.
 * With the break-even of the cost library (requests a day at which self-hosting costs as much as the API, a range) the
 * limits are that number and a tenth of it, because the API's bill grows with the requests and the machine's does not.
 * Without it they are the rule of thumb in the question, 1,000 and 100,000 requests a day.
 *
 * @example `hosted-open` at medium traffic on any data, with people to run a machine and a break-even of 40,000: below
 * 4,000 `paid-api`, above 40,000 `rented-gpu`.
 */
export function trafficFlips(
  outcome: OutcomeId,
  answers: SomeAnswers,
  breakEvenRequestsPerDay?: Range,
): readonly TrafficFlip[] {
  const now = answers.volume;
  if (now === undefined) return [];
  const limits =
    breakEvenRequestsPerDay === undefined
      ? [exactly(VOLUME_LIMITS.medium), exactly(VOLUME_LIMITS.high)]
      : [LOW_SHARE, HIGH_SHARE].map((share) => scaledRange(breakEvenRequestsPerDay, share));
  const options = QUESTION_OPTIONS.volume;
  const place = options.indexOf(now);
  return options
    .map((volume, index) => ({ volume, index, distance: Math.abs(index - place) }))
    .filter(({ distance }) => distance > 0)
    .toSorted((a, b) => a.distance - b.distance)
    .flatMap(({ volume, index }): TrafficFlip[] => {
      const outcomes = outcomesGiven({ ...answers, volume });
      const requestsPerDay = limits[index > place ? index - 1 : index];
      if (requestsPerDay === undefined || outcomes.every((other) => other === outcome)) return [];
      return [
        {
          volume,
          direction: index > place ? 'above' : 'below',
          requestsPerDay,
          basis: breakEvenRequestsPerDay === undefined ? 'rule-of-thumb' : 'break-even',
          outcomes,
        },
      ];
    });
}
