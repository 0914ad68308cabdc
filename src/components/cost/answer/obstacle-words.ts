import type { ObstacleKind } from '../../../lib/cost/serving/obstacle.ts';

const WORDS: Readonly<Record<ObstacleKind, string>> = {
  impossible: 'not possible',
  'not-in-data': 'not in our data',
};

/** Returns what stands in the place of a sum. Without a reason that comes from sums, our data are the reason. */
export function obstacleWords(obstacle: ObstacleKind = 'not-in-data'): string {
  return WORDS[obstacle];
}
