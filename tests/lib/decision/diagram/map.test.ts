import { describe, expect, test } from 'vitest';

import { decide } from '../../../../src/lib/decision/result/decide.ts';
import { decisionMap, LANES, mapPath, type LaneId } from '../../../../src/lib/decision/diagram/map.ts';
import { laneLayout } from '../../../../src/lib/decision/diagram/map-layout.ts';
import { laneRoots, mapOutline, type OutlineItem } from '../../../../src/lib/decision/diagram/map-outline.ts';
import { matchingRule } from '../../../../src/lib/decision/table/matching-rule.ts';
import { optionsOf } from '../../../../src/lib/decision/table/questions.ts';
import { everyNth } from '../all-answers.ts';

const map = decisionMap();
const nodes = new Map(map.nodes.map((node) => [node.id, node]));

describe('the map', () => {
  test('has each box and each line once, and every line between boxes that there are', () => {
    expect(nodes.size).toBe(map.nodes.length);
    expect(new Set(map.edges.map(({ id }) => id)).size).toBe(map.edges.length);
    for (const { from, to } of map.edges) expect([nodes.has(from), nodes.has(to)]).toEqual([true, true]);
  });

  test('has 142 boxes: most where little is demanded, few where little is left to choose', () => {
    const boxes = (lane: LaneId): number => map.nodes.filter((node) => node.lane === lane).length;
    expect(map.nodes).toHaveLength(142);
    expect(LANES.map(boxes)).toEqual([5, 47, 41, 26, 14, 9]);
  });

  test('leaves every question by each of its options once', () => {
    for (const node of map.nodes) {
      const options = map.edges.filter(({ from }) => from === node.id).flatMap((edge) => edge.options);
      expect(options.toSorted()).toEqual(node.kind === 'question' ? optionsOf(node.question).toSorted() : []);
    }
  });

  test('leads to the outcome of the table, in the lane of the data', () => {
    for (const answers of everyNth(7)) {
      const end = nodes.get(mapPath(map, answers).at);
      const { outcome } = matchingRule(answers);
      const isInLane = answers.task === 'app' || answers.task === 'personal';
      expect(end).toMatchObject({ kind: 'outcome', outcome, lane: isInLane ? answers.data : 'start' });
    }
  });

  test('shows a reader on the way the question that is asked next', () => {
    expect(mapPath(map, {})).toEqual({ nodes: [map.start], edges: [], at: map.start });
    const path = mapPath(map, { task: 'app', data: 'own-hardware', quality: 'basic' });
    expect(nodes.get(path.at)).toMatchObject({ question: 'volume', lane: 'own-hardware' });
    expect(path.edges).toHaveLength(path.nodes.length - 1);
  });

  test('passes questions whose answer no longer matters', () => {
    const answers = { task: 'app', data: 'own-hardware', quality: 'basic', hardware: 'server' } as const;
    expect(nodes.get(mapPath(map, answers).at)).toMatchObject({ outcome: decide(answers).outcome });
  });
});

describe.each(LANES)('the lane %s', (lane) => {
  const layout = laneLayout(map, lane);
  const inLane = map.nodes.filter((node) => node.lane === lane);

  test('has a place for each of its boxes, and no two boxes at one place', () => {
    expect([...layout.nodes.keys()].toSorted()).toEqual(inLane.map(({ id }) => id).toSorted());
    const places = [...layout.nodes.values()].toSorted((a, b) => a.y - b.y || a.x - b.x);
    for (const [index, { x, y }] of places.entries()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(layout.width - 1 + 1e-9);
      expect(y).toBeLessThan(layout.height);
      const next = places[index + 1];
      if (next?.y === y) expect(next.x - x).toBeGreaterThanOrEqual(1 - 1e-9);
    }
  });

  test('has lines that go down a row at a time and pass no box', () => {
    const boxes = [...layout.nodes.entries()];
    for (const [id, points] of layout.edges) {
      const edge = map.edges.find((one) => one.id === id);
      expect(points[0]).toEqual(layout.nodes.get(edge?.from ?? ''));
      expect(points[points.length - 1]).toEqual(layout.nodes.get(edge?.to ?? ''));
      for (const [index, point] of points.entries()) {
        expect(point.y).toBe((points[0]?.y ?? 0) + index);
        if (index === 0 || index === points.length - 1) continue;
        const hit = boxes.find(([, box]) => box.y === point.y && Math.abs(box.x - point.x) < 0.69);
        expect(hit).toBeUndefined();
      }
    }
  });

  test('is entered at boxes of its own', () => {
    expect(laneRoots(map, lane).length).toBeGreaterThan(0);
    expect(laneRoots(map, lane).every((id) => nodes.get(id)?.lane === lane)).toBe(true);
  });
});

describe('the outline', () => {
  const written = new Map<LaneId, string[]>();
  const referred: string[] = [];
  const visit = (lane: LaneId, { node, branches }: OutlineItem): void => {
    written.set(lane, [...(written.get(lane) ?? []), node.id]);
    for (const { to } of branches) {
      if (to.kind === 'item') visit(lane, to.item);
      else referred.push(to.node.id);
    }
  };
  for (const { lane, roots } of mapOutline(map, LANES)) for (const root of roots) visit(lane, root);
  const all = [...written.values()].flat();

  test('writes every box of the map, and every question once', () => {
    expect(new Set(all)).toEqual(new Set(nodes.keys()));
    const questions = all.filter((id) => nodes.get(id)?.kind === 'question');
    expect(new Set(questions).size).toBe(questions.length);
  });

  test('refers only to boxes that are written out somewhere', () => {
    expect(referred.length).toBeGreaterThan(0);
    expect(referred.filter((id) => !all.includes(id))).toEqual([]);
  });

  test('stays in a lane but for the start, which leads into the others', () => {
    for (const [lane, ids] of written) expect(ids.every((id) => nodes.get(id)?.lane === lane)).toBe(true);
  });
});
