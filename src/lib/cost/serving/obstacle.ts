/**
 * Why something has no bill. Only sums can make it impossible: the memory, the speed or the number of requests does not
 * work out. Whatever we have not read (an offer, a price, a speed) is not in our data, which says nothing of the world.
 */
export type ObstacleKind = 'impossible' | 'not-in-data';

/** What stands in the way of a bill. */
export interface Obstacle {
  readonly obstacle: ObstacleKind;
  /** A sentence for the reader. */
  readonly reason: string;
}
