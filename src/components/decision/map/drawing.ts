import type { DecisionMap, LaneId, MapEdge } from '../../../lib/decision/diagram/map.ts';
import { laneRoots } from '../../../lib/decision/diagram/map-outline.ts';
import type { Place } from '../../../lib/decision/diagram/map-layout.ts';
import { withBase } from '../../site/base.ts';
import { placedLane, type PlacedBox, type PlacedLine } from './lane.ts';
import { boxTitle, lineLabel, optionWord, type MapWords } from './words.ts';
import { outcomePath } from '../outcomes/outcome-path.ts';

/** Where a line leaves a question, with its options; x counts from the left of the drawing. */
interface DrawnPort {
  readonly label: string;
  readonly x: number;
}

/** A box as drawn, in pixels; x and y are its upper left corner. */
interface DrawnBox {
  readonly id: string;
  readonly kind: 'question' | 'outcome' | 'lane';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Its words, broken into lines. */
  readonly title: readonly string[];
  readonly ports: readonly DrawnPort[];
  /** What it is and where it leads, for readers who do not see the lines. */
  readonly name: string;
  readonly href: string;
}

/** A lane as drawn, in pixels. */
export interface LaneDrawing {
  readonly lane: LaneId;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly DrawnBox[];
  readonly lines: readonly { readonly id: string; readonly path: string }[];
  /** The text over each box at which the lane is entered: for which job. */
  readonly entries: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

/** In pixels. The start is narrower, because it is also in a chapter and has to be as wide as its text. */
const UNIT_X = { start: 130, other: 160 };
const BOX_WIDTH = { start: 122, other: 148 };
const UNIT_Y = 130;
const BOX_HEIGHT = 64;
const MARGIN = { x: 8, top: 40, bottom: 14 };
/** The width of a letter of the options, in pixels, on the wide side of common fonts. */
const LETTER = 6.3;
/** The free space of a label, in pixels. */
const GAP = 18;
/** The most letters in a line of a title, so that it keeps clear of the edges of the box. */
const LETTERS_IN_LINE = { start: 14, other: 18 };

/** Returns one lane of the map as a drawing: every box with its text and link, every line as an SVG path. */
export function laneDrawing(map: DecisionMap, lane: LaneId, words: MapWords): LaneDrawing {
  const placed = placedLane(map, lane);
  const kind = lane === 'start' ? 'start' : 'other';
  const unit = UNIT_X[kind];
  const leastWidth = BOX_WIDTH[kind];
  const titleOf = (box: PlacedBox): string =>
    box.kind === 'lane' ? optionWord(words, 'data', box.lane) : boxTitle(words, box.node);
  const titles = new Map(placed.boxes.map((box) => [box.id, titleOf(box)]));
  const linesFrom = (id: string): readonly PlacedLine[] =>
    placed.lines.filter(({ edge }) => edge.from === id);
  const boxes = placed.boxes.map((box): DrawnBox => {
    const labels = portLabels(box, linesFrom(box.id), words);
    const width = Math.max(leastWidth, textWidth(labels.map(({ label }) => label)));
    const { x, y } = topOf(box, width, unit);
    return {
      id: box.id,
      kind: box.kind === 'lane' ? 'lane' : box.node.kind,
      ...{ x, y, width, height: BOX_HEIGHT },
      title: wrapped(titles.get(box.id) ?? '', LETTERS_IN_LINE[kind]),
      ports: portPlaces(labels, x, width),
      name: nameOf(box, linesFrom(box.id), titles, words),
      href: hrefOf(box),
    };
  });
  return {
    lane,
    width: Math.ceil(placed.width * unit) + 2 * MARGIN.x,
    height: (placed.height - 1) * UNIT_Y + BOX_HEIGHT + MARGIN.top + MARGIN.bottom,
    boxes,
    lines: placed.lines.map((line) => ({
      id: line.edge.id,
      path: pathOf(line, boxes, arrivals(line, placed.lines), unit),
    })),
    entries: lane === 'start' ? [] : entriesOf(map, lane, words, boxes),
  };
}

/** Returns the upper left corner, in pixels, of a box of this width at a place. */
function topOf({ x, y }: Place, width: number, unit: number): Place {
  return {
    x: Math.round(MARGIN.x + (x + 0.5) * unit - width / 2),
    y: MARGIN.top + y * UNIT_Y,
  };
}

interface PortLabel {
  readonly edge: MapEdge;
  readonly label: string;
}

/**
 * Returns the labels from left to right in the order of their lines, so that the lines do not cross at once. The question
 * about the data has none: the boxes of the lanes below it say the same.
 */
function portLabels(box: PlacedBox, lines: readonly PlacedLine[], words: MapWords): readonly PortLabel[] {
  if (box.kind === 'lane' || box.node.kind === 'outcome' || box.node.question === 'data') return [];
  const { question } = box.node;
  return lines
    .toSorted((a, b) => (a.points[1]?.x ?? 0) - (b.points[1]?.x ?? 0))
    .map(({ edge }) => ({ edge, label: lineLabel(words, question, edge) }));
}

function textWidth(labels: readonly string[]): number {
  return labels.reduce((sum, label) => sum + label.length * LETTER + GAP, 0);
}

/** Returns the middle of each label; the width of the box is divided in proportion to their lengths. */
function portPlaces(
  labels: readonly PortLabel[],
  left: number,
  width: number,
): readonly (DrawnPort & PortLabel)[] {
  const rooms = labels.map(({ label }) => label.length * LETTER + GAP);
  const all = rooms.reduce((sum, room) => sum + room, 0);
  let passed = 0;
  return labels.map((port, place) => {
    const room = ((rooms[place] ?? 0) / all) * width;
    const x = Math.round(left + passed + room / 2);
    passed += room;
    return { ...port, x };
  });
}

/** Returns how far from the middle of the box below a line arrives, −0.5 to 0.5: lines from the left on the left. */
function arrivals(line: PlacedLine, lines: readonly PlacedLine[]): number {
  const before = ({ points }: PlacedLine): number => points[points.length - 2]?.x ?? 0;
  const alike = lines.filter(({ to }) => to === line.to).toSorted((a, b) => before(a) - before(b));
  return (alike.indexOf(line) + 0.5) / alike.length - 0.5;
}

function pathOf(
  { edge, to, points }: PlacedLine,
  boxes: readonly DrawnBox[],
  arrival: number,
  unit: number,
): string {
  const start = boxes.find(({ id }) => id === edge.from);
  const end = boxes.find(({ id }) => id === to);
  if (start === undefined || end === undefined) return '';
  const port = start.ports.find((one) => 'edge' in one && one.edge === edge);
  let x = port?.x ?? start.x + start.width / 2;
  let y = start.y + start.height;
  let path = `M${x} ${y}`;
  const go = (nextX: number, nextY: number): void => {
    const middle = Math.round((y + nextY) / 2);
    path += `C${x} ${middle} ${nextX} ${middle} ${nextX} ${nextY}`;
    [x, y] = [nextX, nextY];
  };
  for (const point of points.slice(1, -1)) {
    const passing = topOf(point, 0, unit);
    go(passing.x, passing.y);
    y = passing.y + BOX_HEIGHT;
    path += `V${y}`;
  }
  go(Math.round(end.x + end.width / 2 + arrival * 0.7 * end.width), end.y - 1);
  return path;
}

function nameOf(
  box: PlacedBox,
  lines: readonly PlacedLine[],
  titles: ReadonlyMap<string, string>,
  words: MapWords,
): string {
  const title = titles.get(box.id) ?? '';
  if (box.kind === 'lane') return `${title}: to this part of the map`;
  if (box.node.kind === 'outcome') return `Outcome: ${title}`;
  const { question } = box.node;
  const ways = lines.map(({ edge, to }) => {
    const target = question === 'data' ? 'its part of the map' : (titles.get(to) ?? '');
    return `${lineLabel(words, question, edge)}, to ${target}`;
  });
  // The visible text comes first and unchanged, so that voice control finds the box by it.
  const seen = [title, ...portLabels(box, lines, words).map(({ label }) => label)];
  return `${seen.join(' ')}. ${ways.join('; ')}`;
}

function hrefOf(box: PlacedBox): string {
  if (box.kind === 'lane') return withBase(`/decide/map/#${box.id}`);
  if (box.node.kind === 'outcome') return outcomePath(box.node.outcome);
  return withBase(`/decide/map/#question-${box.node.question}`);
}

/** Returns the answers to the first question that lead to each box at which a lane is entered. */
function entriesOf(
  map: DecisionMap,
  lane: LaneId,
  words: MapWords,
  boxes: readonly DrawnBox[],
): LaneDrawing['entries'] {
  return laneRoots(map, lane).flatMap((root) => {
    const box = boxes.find(({ id }) => id === root);
    const before = map.edges.filter(({ to }) => to === root).map(({ from }) => from);
    const jobs = map.edges.filter(({ to }) => before.includes(to)).flatMap(({ options }) => options);
    const text = jobs.map((job) => optionWord(words, 'task', job)).join(', ');
    return box ? [{ x: box.x + box.width / 2, y: box.y - 14, text }] : [];
  });
}

/** Breaks a text at its spaces into lines of at most `most` letters. */
function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
