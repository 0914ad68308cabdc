import { describe, expect, it } from 'vitest';
import { stepPath, xOfDay, yOfScore, type StepFrame } from '../../../src/components/reference/step-line.ts';

const frame: StepFrame = {
  width: 120,
  height: 60,
  margin: { left: 10, right: 10, top: 5, bottom: 5 },
  days: ['2024-01-01', '2024-04-10'],
  scores: [100, 150],
};

describe('a line of steps', () => {
  it('stands at the margins on the first and the last day, and for the lowest and the highest score', () => {
    expect(xOfDay(frame, '2024-01-01')).toBe(10);
    expect(xOfDay(frame, '2024-04-10')).toBe(110);
    expect(yOfScore(frame, 100)).toBe(55);
    expect(yOfScore(frame, 150)).toBe(5);
  });

  it('keeps a score until a better model comes, and to the last day', () => {
    const path = stepPath(frame, [
      { model: 'a', released: '2024-01-01', score: 100, weights: 'open' },
      { model: 'b', released: '2024-02-20', score: 150, weights: 'open' },
    ]);
    expect(path).toBe('M10.0 55.0 H60.0 V5.0 H110.0');
  });
});
