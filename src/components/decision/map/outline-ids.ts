import type { LaneId, MapNode } from '../../../lib/decision/diagram/map.ts';

/** Returns the id of a lane's heading in the outline. */
export function laneId(lane: LaneId): string {
  return `outline-${lane}`;
}

/** Returns the id of a question in the outline. */
export function questionId({ id }: Pick<MapNode, 'id'>): string {
  return `outline-${id}`;
}
