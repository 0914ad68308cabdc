import type { DecisionMap, LaneId, MapNode } from './map.ts';
import type { OptionId } from '../table/questions.ts';

/** A box of the map as an item of a nested list. */
export interface OutlineItem {
  readonly node: MapNode;
  readonly branches: readonly OutlineBranch[];
}

/** What follows on some options of a question. */
export interface OutlineBranch {
  readonly options: readonly OptionId[];
  /** The part of the list that follows; a question that is already written out above is only referred to. */
  readonly to:
    | { readonly kind: 'item'; readonly item: OutlineItem }
    | { readonly kind: 'seen'; readonly node: MapNode }
    | { readonly kind: 'lane'; readonly node: MapNode };
}

/** A lane as a nested list. Every lane but `start` has two roots, one for each task that leads there. */
export interface LaneOutline {
  readonly lane: LaneId;
  readonly roots: readonly OutlineItem[];
}

/**
 * Returns the map as nested lists, lane by lane, in the order of the boxes. A question is written out where it first
 * appears and referred to after that, so the list is no longer than the map; an outcome is repeated wherever it is
 * reached.
 *
 * @example in the lane `start`, task = rules leads to the item `no-llm`, and data = any to the lane `any`.
 */
export function mapOutline(map: DecisionMap, lanes: readonly LaneId[]): readonly LaneOutline[] {
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  const itemOf = (node: MapNode): OutlineItem => {
    seen.add(node.id);
    const branches = map.edges
      .filter(({ from }) => from === node.id)
      .flatMap(({ to, options }): OutlineBranch[] => {
        const target = nodes.get(to);
        return target === undefined ? [] : [{ options, to: branchTo(target, node) }];
      });
    return { node, branches };
  };
  const branchTo = (target: MapNode, from: MapNode): OutlineBranch['to'] => {
    if (target.lane !== from.lane) return { kind: 'lane', node: target };
    if (target.kind === 'question' && seen.has(target.id)) return { kind: 'seen', node: target };
    return { kind: 'item', item: itemOf(target) };
  };
  return lanes.map((lane) => ({
    lane,
    roots: laneRoots(map, lane).flatMap((id) => {
      const node = nodes.get(id);
      return node === undefined || seen.has(id) ? [] : [itemOf(node)];
    }),
  }));
}

/**
 * Returns the ids of the boxes at which a lane is entered.
 *
 * @example `start` is entered at `start-1`, `own-account` at `own-account-1` and `own-account-8`.
 */
export function laneRoots(map: DecisionMap, lane: LaneId): readonly string[] {
  const laneOf = new Map(map.nodes.map((node) => [node.id, node.lane]));
  if (laneOf.get(map.start) === lane) return [map.start];
  const entered = map.edges
    .filter(({ from, to }) => laneOf.get(to) === lane && laneOf.get(from) !== lane)
    .map(({ to }) => to);
  return [...new Set(entered)];
}
