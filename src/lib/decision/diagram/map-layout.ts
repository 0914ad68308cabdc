import type { DecisionMap, LaneId, MapEdge } from './map.ts';
import { QUESTION_ORDER } from '../table/questions.ts';

/** The centre of a box in a lane, in boxes: x from the centre of the leftmost box, y from the top row, both from 0. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where the boxes of a lane are and which way its lines go. */
export interface LaneLayout {
  readonly lane: LaneId;
  /** The width of the widest row, in boxes; a line that passes counts 0.4. */
  readonly width: number;
  /** Number of rows. */
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Place>;
  /** The places that a line goes through, one a row, from box to box; lines never cross a box. */
  readonly edges: ReadonlyMap<string, readonly Place[]>;
}

/** A row holds boxes and, where a line passes between them, the line's name with its row. */
type Rows = string[][];

/** Passes over the rows, down and up in turn. */
const SWEEPS = 12;

/** Marks the name of a line that passes a row; ids of boxes never contain it. */
const PASS = '@';

/**
 * Returns places for the boxes of one lane: a row for each question in the order of asking, and the outcomes in the last
 * row. A line that passes a row takes a place in it. The order within a row comes from sweeps down and up that put each
 * box at the mean position of the boxes that it is joined to (the barycentre method).
 *
 * @source Sugiyama, Tagawa and Toda, “Methods for visual understanding of hierarchical system structures” (1981).
 * @example the lane `own-hardware` has boxes of four different questions, so it is five rows high.
 */
export function laneLayout(map: DecisionMap, lane: LaneId): LaneLayout {
  const nodes = map.nodes.filter((node) => node.lane === lane);
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = map.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const used = QUESTION_ORDER.filter((question) =>
    nodes.some((node) => node.kind === 'question' && node.question === question),
  );
  const rowOf = new Map(
    nodes.map((node) => [node.id, node.kind === 'question' ? used.indexOf(node.question) : used.length]),
  );
  const chains = new Map(edges.map((edge) => [edge.id, chainOf(edge, rowOf)]));
  const rows: Rows = Array.from({ length: used.length + 1 }, () => []);
  for (const { id } of nodes) rows[rowOf.get(id) ?? 0]?.push(id);
  for (const [, chain] of chains) {
    for (const { name, row } of chain.slice(1, -1)) rows[row]?.push(name);
  }
  const links = [...chains.values()].flatMap((chain) =>
    chain.slice(1).map(({ name }, index) => [chain[index]?.name ?? name, name] as const),
  );
  const places = placesIn(ordered(rows, links));
  const placeOf = (name: string): Place => places.get(name) ?? { x: 0, y: 0 };
  return {
    lane,
    width: Math.max(0, ...rows.map(widthOf)),
    height: rows.length,
    nodes: new Map(nodes.map(({ id }) => [id, placeOf(id)])),
    edges: new Map([...chains].map(([id, chain]) => [id, chain.map(({ name }) => placeOf(name))])),
  };
}

function chainOf(edge: MapEdge, rowOf: ReadonlyMap<string, number>): { name: string; row: number }[] {
  const [top, bottom] = [rowOf.get(edge.from) ?? 0, rowOf.get(edge.to) ?? 0];
  return Array.from({ length: bottom - top + 1 }, (_, step) => ({
    name: step === 0 ? edge.from : top + step === bottom ? edge.to : `${edge.id}${PASS}${top + step}`,
    row: top + step,
  }));
}

/** The arrangement with the fewest crossings among those that the sweeps come to. */
function ordered(rows: Rows, links: readonly (readonly [string, string])[]): Rows {
  let current = rows.map((row) => [...row]);
  let best = current;
  let fewest = crossings(current, links);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    const isDown = sweep % 2 === 0;
    current = current.map((row) => [...row]);
    const order = isDown ? current.keys() : [...current.keys()].reverse();
    for (const index of order) {
      const beside = current[isDown ? index - 1 : index + 1];
      const row = current[index];
      if (beside === undefined || row === undefined) continue;
      current[index] = byMiddle(row, beside, links);
    }
    const count = crossings(current, links);
    if (count < fewest) [best, fewest] = [current, count];
  }
  return best;
}

function byMiddle(
  row: readonly string[],
  beside: readonly string[],
  links: readonly (readonly [string, string])[],
): string[] {
  const middle = (name: string, index: number): number => {
    const joined = links
      .flatMap(([a, b]) => (a === name ? [b] : b === name ? [a] : []))
      .map((other) => beside.indexOf(other))
      .filter((place) => place >= 0);
    return joined.length === 0
      ? (index * beside.length) / row.length
      : joined.reduce((sum, place) => sum + place, 0) / joined.length;
  };
  return row
    .map((name, index) => ({ name, at: middle(name, index) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ name }) => name);
}

/** Counts the pairs of lines that cross between neighbouring rows. */
function crossings(rows: Rows, links: readonly (readonly [string, string])[]): number {
  let count = 0;
  for (const [index, row] of rows.entries()) {
    const below = rows[index + 1] ?? [];
    const between = links
      .map(([from, to]) => [row.indexOf(from), below.indexOf(to)] as const)
      .filter(([from, to]) => from >= 0 && to >= 0);
    for (const [a, b] of between) for (const [c, d] of between) if (a < c && b > d) count += 1;
  }
  return count;
}

/** Centres each row on the widest; a line that passes takes less room than a box. */
function placesIn(rows: Rows): ReadonlyMap<string, Place> {
  const width = Math.max(0, ...rows.map(widthOf));
  return new Map(
    rows.flatMap((row, y) => {
      let left = (width - widthOf(row)) / 2;
      return row.map((name): [string, Place] => {
        const x = left + (roomOf(name) - 1) / 2;
        left += roomOf(name);
        return [name, { x, y }];
      });
    }),
  );
}

function widthOf(row: readonly string[]): number {
  return row.reduce((sum, name) => sum + roomOf(name), 0);
}

function roomOf(name: string): number {
  return name.includes(PASS) ? 0.4 : 1;
}
