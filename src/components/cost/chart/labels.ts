import type { CostChartFacts } from '../answer/chart-lines.ts';
import { CHART, type ChartGeometry, type Point } from './geometry.ts';

/** A rectangle in the chart's units. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A mark of the chart that has words. */
export interface Mark extends Point {
  readonly text: string;
}

/** Where the words of a mark stand: their middle, and the line that they are written on. */
export interface PlacedLabel extends Mark {
  readonly mark: Point;
  readonly box: Box;
  /** The words stand so far away that a line leads to them. */
  readonly isFar: boolean;
}

/** The room of a letter at the larger of the chart's two type sizes, which is that of a phone. */
const LETTER = 7.4;
const LINE = 15;
/** From the middle of a mark to its edge, and a little air. */
const MARK = 6;
const AIR = 2;
const DISTANCES = [0, 6, 14, 24, 36, 50, 66];
const DIRECTIONS = [
  ...[0, 0.6, -0.6, 1, -1].flatMap((x) => [
    [x, -1],
    [x, 1],
  ]),
  [1, 0],
  [-1, 0],
] as const;

/** The words of the axis in the upper left corner, which no label may cover. */
const AXIS: Box = { left: CHART.left, right: CHART.left + 68, top: CHART.top - 4, bottom: CHART.top + 12 };

/** Returns the marks of the chart: the crossings that it shows, and where the reader is. */
export function chartMarks(
  { crossings, most }: CostChartFacts,
  { x, y }: Pick<ChartGeometry, 'x' | 'y'>,
  words: (requestsPerDay: number) => string,
  own?: { readonly requests: number; readonly usd: number; readonly text: string },
): readonly Mark[] {
  const shown = crossings
    .filter(({ requestsPerDay }) => requestsPerDay <= most)
    .map(({ requestsPerDay, usd }) => ({ x: x(requestsPerDay), y: y(usd), text: words(requestsPerDay) }));
  return own ? [{ x: x(own.requests), y: y(own.usd), text: own.text }, ...shown] : shown;
}

/**
 * Returns a place for the words of each mark: as near as can be without covering a mark, the words of another or those of
 * the axis, and over as few lines as possible.
 */
export function placedLabels(marks: readonly Mark[], lines: readonly (readonly Point[])[]): PlacedLabel[] {
  const taken = [AXIS, ...marks.map((mark) => around(mark, MARK))];
  return marks.map((mark) => {
    const width = mark.text.length * LETTER;
    const [best] = DISTANCES.flatMap((distance) =>
      DIRECTIONS.map(([right, down]) => {
        const x = inside(mark.x + right * (width / 2 + MARK + distance), width);
        const y = mark.y + down * (LINE / 2 + MARK + distance);
        const box = { left: x - width / 2, right: x + width / 2, top: y - LINE / 2, bottom: y + LINE / 2 };
        return { x, y, box, distance, cost: costOf(box, taken, lines) + distance };
      }),
    ).toSorted((a, b) => a.cost - b.cost);
    if (!best) throw new Error('The chart has no places for its words.');
    taken.push(best.box);
    return {
      ...{ x: best.x, y: best.y + LINE * 0.3, text: mark.text, box: best.box },
      mark: { x: mark.x, y: mark.y },
      isFar: best.distance > 8,
    };
  });
}

/** Returns whether two rectangles share more than an edge. */
export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Returns the rectangle around a point. */
export function around({ x, y }: Point, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

/** What speaks against a place: much, if it covers something or leaves the frame; a little for each line under it. */
function costOf(box: Box, taken: readonly Box[], lines: readonly (readonly Point[])[]): number {
  const wide = { left: box.left - AIR, right: box.right + AIR, top: box.top, bottom: box.bottom };
  const isOut = box.top < CHART.top || box.bottom > CHART.height - CHART.bottom;
  const covered = taken.filter((one) => overlap(wide, one)).length;
  return (isOut ? 1000 : 0) + covered * 1000 + lines.filter((line) => crosses(line, box)).length * 12;
}

/** Moves the middle of words that would leave the frame at the sides. */
function inside(x: number, width: number): number {
  const most = CHART.width - CHART.right - width / 2;
  return Math.max(CHART.left + 2 + width / 2, Math.min(most, x));
}

/** Returns whether a line of many points passes through a rectangle, looked at in small steps. */
function crosses(line: readonly Point[], box: Box): boolean {
  return line.some((point, place) => {
    const next = line[place + 1] ?? point;
    const steps = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / 4));
    return Array.from({ length: steps }, (_, step) => step / steps).some((part) => {
      const x = point.x + (next.x - point.x) * part;
      const y = point.y + (next.y - point.y) * part;
      return x > box.left && x < box.right && y > box.top && y < box.bottom;
    });
  });
}
