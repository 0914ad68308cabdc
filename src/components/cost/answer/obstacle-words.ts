import type { ObstacleKind } from '../../../lib/cost/serving/obstacle.ts';

/** What stands in the place of a sum where there is none. */
export const OBSTACLE_WORDS: Readonly<Record<ObstacleKind, string>> = {
  impossible: 'not possible',
  'not-in-data': 'not in our data',
};
