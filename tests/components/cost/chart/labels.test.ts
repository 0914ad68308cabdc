import { describe, expect, test } from 'vitest';

import { CHART, chartGeometry } from '../../../../src/components/cost/chart/geometry.ts';
import { around, chartMarks, overlap, placedLabels } from '../../../../src/components/cost/chart/labels.ts';
import { costOutlook } from '../../../../src/components/cost/answer/outlook.ts';
import { COST_PRESETS } from '../../../../src/lib/case/cost-presets.ts';
import { DEFAULT_COST_CHOICES } from '../../../../src/lib/case/cost-choices.ts';
import { catalogue, DAY, units } from '../facts.ts';

const CASES = [
  { name: 'the default case', choices: DEFAULT_COST_CHOICES },
  ...COST_PRESETS.map(({ name, choices }) => ({ name, choices })),
];

describe.each(CASES)('the words of the chart of $name', ({ choices }) => {
  const { chart } = costOutlook(choices, DAY, catalogue.facts, units);
  const geometry = chartGeometry(chart);
  const own = { requests: choices.requests, usd: 200, text: 'you, $200' };
  const marks = chartMarks(chart, geometry, (requests) => `about ${Math.round(requests)}`, own);
  const labels = placedLabels(
    marks,
    geometry.lines.map(({ points }) => points),
  );

  test('cover no mark and no other words', () => {
    for (const [place, { box, text }] of labels.entries()) {
      const hits = marks.filter((mark) => overlap(box, around(mark, 4.5)));
      expect(hits, `${text} covers a mark`).toEqual([]);
      const others = labels.slice(place + 1).filter((other) => overlap(box, other.box));
      expect(others.map((other) => other.text)).toEqual([]);
    }
  });

  test('stay inside the frame', () => {
    for (const { box } of labels) {
      expect(box.left).toBeGreaterThanOrEqual(CHART.left);
      expect(box.right).toBeLessThanOrEqual(CHART.width - CHART.right);
      expect(box.top).toBeGreaterThanOrEqual(CHART.top);
      expect(box.bottom).toBeLessThanOrEqual(CHART.height - CHART.bottom);
    }
  });
});

test('words stand above a mark that is alone', () => {
  const [label] = placedLabels([{ x: 200, y: 150, text: 'you' }], []);
  expect(label?.x).toBe(200);
  expect(label?.box.bottom).toBeLessThan(150);
  expect(label?.isFar).toBe(false);
});

test('words leave a line free where there is room beside it', () => {
  const flat = [
    { x: 46, y: 137 },
    { x: 320, y: 137 },
  ];
  const [label] = placedLabels([{ x: 200, y: 150, text: 'you' }], [flat]);
  expect(label?.box.top).toBeGreaterThan(150);
});
