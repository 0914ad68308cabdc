import {
  LANES,
  type DecisionMap,
  type LaneId,
  type MapEdge,
  type MapNode,
} from '../../../lib/decision/diagram/map.ts';
import { laneLayout, type Place } from '../../../lib/decision/diagram/map-layout.ts';
import { laneRoots } from '../../../lib/decision/diagram/map-outline.ts';
import type { OptionId } from '../../../lib/decision/table/questions.ts';

/** A box in its place in a lane: one of the map's, or the way into another lane. */
export type PlacedBox = Place &
  ({ readonly id: string } & (
    | { readonly kind: 'node'; readonly node: MapNode }
    | { readonly kind: 'lane'; readonly lane: OptionId<'data'> }
  ));

/** A line of a lane: the map's edge, the box in which it ends here, and the places it passes through. */
export interface PlacedLine {
  readonly edge: MapEdge;
  readonly to: string;
  readonly points: readonly Place[];
}

/** A lane with everything in its place. Widths, heights and places are counted in boxes. */
export interface PlacedLane {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly PlacedLine[];
}

/** Returns the id of the box that leads into a lane. */
export function laneBoxId(lane: LaneId): string {
  return `lane-${lane}`;
}

/**
 * Returns a lane's boxes and lines in their places. The boxes at which a lane is entered are spread over its width. The
 * lane `start` ends in one box for each of the other lanes.
 */
export function placedLane(map: DecisionMap, lane: LaneId): PlacedLane {
  const nodes = map.nodes.filter((node) => node.lane === lane);
  return lane === 'start' ? placedStart(map, nodes) : placedQuestions(map, lane, nodes);
}

function placedQuestions(map: DecisionMap, lane: LaneId, nodes: readonly MapNode[]): PlacedLane {
  const { width, height, nodes: places, edges } = laneLayout(map, lane);
  const roots = laneRoots(map, lane);
  const placeOf = (id: string): Place => {
    const root = roots.indexOf(id);
    if (root >= 0) return { x: (width * (root + 0.5)) / roots.length - 0.5, y: 0 };
    return places.get(id) ?? { x: 0, y: 0 };
  };
  return {
    width,
    height,
    boxes: nodes.map((node) => ({ id: node.id, kind: 'node', node, ...placeOf(node.id) })),
    lines: map.edges.flatMap((edge) => {
      const points = edges.get(edge.id);
      return points === undefined
        ? []
        : [{ edge, to: edge.to, points: [placeOf(edge.from), ...points.slice(1)] }];
    }),
  };
}

/** Places the start: the first question on top, then the next questions among outcomes, and the lanes at the bottom. */
function placedStart(map: DecisionMap, nodes: readonly MapNode[]): PlacedLane {
  const lanes = LANES.filter((lane) => lane !== 'start');
  const width = lanes.length;
  const middle = (width - 1) / 2;
  const below = nodes.filter(({ id }) => id !== map.start);
  const [firstOutcome, ...outcomes] = below.filter(({ kind }) => kind === 'outcome');
  const questions = below.filter(({ kind }) => kind === 'question');
  const second = [...(firstOutcome ? [firstOutcome] : []), ...questions, ...outcomes];
  const spread = (place: number, count: number): number => ((place + 0.5) * width) / count - 0.5;
  const boxes: readonly PlacedBox[] = [
    ...nodes
      .filter(({ id }) => id === map.start)
      .map((node): PlacedBox => ({ id: node.id, kind: 'node', node, x: middle, y: 0 })),
    ...second.map((node, place): PlacedBox => {
      return { id: node.id, kind: 'node', node, x: spread(place, second.length), y: 1 };
    }),
    ...lanes.map((lane, x): PlacedBox => ({ id: laneBoxId(lane), kind: 'lane', lane, x, y: 2 })),
  ];
  const boxOf = new Map(boxes.map((box) => [box.id, box]));
  const laneOf = new Map(map.nodes.map(({ id, lane }) => [id, lane]));
  return {
    width,
    height: 3,
    boxes,
    lines: map.edges
      .filter(({ from }) => boxOf.has(from))
      .flatMap((edge) => {
        const to = boxOf.has(edge.to) ? edge.to : laneBoxId(laneOf.get(edge.to) ?? 'start');
        const ends = [boxOf.get(edge.from), boxOf.get(to)].filter((box) => box !== undefined);
        return [{ edge, to, points: ends.map(({ x, y }) => ({ x, y })) }];
      }),
  };
}
