import { describe, expect, test } from 'vitest';

import { laneDrawing } from '../../../../src/components/decision/map/drawing.ts';
import { mapWords } from '../../../../src/components/decision/map/words.ts';
import { allWords } from '../../../../src/components/decision/words.ts';
import { decisionMap, LANES } from '../../../../src/lib/decision/diagram/map.ts';
import { optionsOf, QUESTION_ORDER } from '../../../../src/lib/decision/table/questions.ts';

const map = decisionMap();
const words = mapWords(allWords);

describe.each(LANES)('the drawing of the lane %s', (lane) => {
  const drawing = laneDrawing(map, lane, words);
  const nodes = map.nodes.filter((node) => node.lane === lane);
  const ids = new Set(nodes.map(({ id }) => id));

  test('has every box of the lane once, and beyond them only ways into other lanes', () => {
    const drawn = drawing.boxes.filter(({ kind }) => kind !== 'lane').map(({ id }) => id);
    expect(drawn.toSorted()).toEqual([...ids].toSorted());
    expect(drawing.boxes.filter(({ kind }) => kind === 'lane')).toHaveLength(lane === 'start' ? 5 : 0);
  });

  test('has every line that leaves a box of the lane', () => {
    const lines = map.edges.filter(({ from }) => ids.has(from)).map(({ id }) => id);
    expect(drawing.lines.map(({ id }) => id).toSorted()).toEqual(lines.toSorted());
    for (const { path } of drawing.lines) expect(path).toMatch(/^M-?\d+ \d+C/);
  });

  test('has boxes inside the drawing that do not lie on each other', () => {
    for (const box of drawing.boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(drawing.width);
      expect(box.y + box.height).toBeLessThanOrEqual(drawing.height);
      const hit = drawing.boxes.find(
        (other) =>
          other !== box && other.y === box.y && other.x < box.x + box.width && box.x < other.x + other.width,
      );
      expect(hit?.id).toBeUndefined();
    }
  });

  test('keeps the words of a box clear of its edges', () => {
    for (const { title, ports, width, height } of drawing.boxes) {
      for (const line of title) expect(line.length * 7.2 + 16, line).toBeLessThanOrEqual(width);
      expect(title.length * 15).toBeLessThanOrEqual(ports.length > 0 ? height - 24 : height);
      const written = ports.reduce((sum, { label }) => sum + label.length * 6.3, 0);
      expect(written + ports.length * 16).toBeLessThanOrEqual(width);
    }
  });

  test('writes each option of a question into its box, but for the lanes, which are boxes themselves', () => {
    for (const node of nodes) {
      if (node.kind === 'outcome') continue;
      const box = drawing.boxes.find(({ id }) => id === node.id);
      const written = box?.ports.flatMap(({ label }) => label.toLowerCase().split(' / ')) ?? [];
      const wanted = optionsOf(node.question).map((option) =>
        words.options[node.question][option]?.toLowerCase(),
      );
      expect(written.toSorted()).toEqual(node.question === 'data' ? [] : wanted.toSorted());
    }
  });

  test('names each box with where it leads, and links it', () => {
    for (const { id, kind, name, href } of drawing.boxes) {
      expect(href).toMatch(
        { question: /^\/decide\/map\/#question-/, outcome: /^\/decide\/outcomes\//, lane: /#lane-/ }[kind],
      );
      const leads = map.edges.filter(({ from }) => from === id);
      if (kind === 'question') expect(name.split(', to ')).toHaveLength(leads.length + 1);
    }
  });
});

test('every word of an option is short enough for its box', () => {
  for (const question of QUESTION_ORDER) {
    for (const option of optionsOf(question)) {
      expect(words.options[question][option]?.length, `${question} ${option}`).toBeLessThanOrEqual(20);
    }
  }
});
