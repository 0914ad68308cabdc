import type { JSX } from 'preact';

import type { ShareInterval } from '../../lib/quality/score-interval.ts';
import { percentText } from './words.ts';

/** A result on the scale: its label, its share of right answers and the interval around it. */
export interface IntervalRow {
  readonly label: string;
  readonly share: number;
  readonly interval: ShareInterval;
}

/** The scale begins at a ten percent clearly below the lowest end, so that intervals near 100 % are not a sliver. */
function scaleStart(rows: readonly IntervalRow[], mark: number | undefined): number {
  const lowest = Math.min(...rows.map(({ interval }) => interval.low), mark ?? 1, 0.9);
  return Math.max(0, Math.floor((lowest - 0.02) * 10) / 10);
}

/**
 * Intervals on one scale, a line each, with the pass mark across them. The ends are next to each line as text, so that
 * nobody has to read the scale.
 */
export function IntervalLines({
  rows,
  mark,
}: {
  readonly rows: readonly IntervalRow[];
  readonly mark?: number | undefined;
}): JSX.Element {
  const start = scaleStart(rows, mark);
  const place = (share: number): string => `${(((share - start) / (1 - start)) * 100).toFixed(2)}%`;
  return (
    <div class="interval-lines">
      <ul>
        {rows.map(({ label, share, interval }) => (
          <li key={label}>
            <span class="interval-label">{label}</span>
            <svg class="range" aria-hidden="true">
              <line class="range-track" x1="0%" x2="100%" y1="50%" y2="50%" />
              <line class="range-span" x1={place(interval.low)} x2={place(interval.high)} y1="50%" y2="50%" />
              <line class="range-likely" x1={place(share)} x2={place(share)} y1="10%" y2="90%" />
              {mark !== undefined && (
                <line class="interval-mark" x1={place(mark)} x2={place(mark)} y1="-30%" y2="130%" />
              )}
            </svg>
            <span class="interval-ends">
              {percentText(Math.round(interval.low * 100) / 100)} to{' '}
              {percentText(Math.round(interval.high * 100) / 100)}
            </span>
          </li>
        ))}
      </ul>
      <p class="bar-scale">
        From {percentText(start)} to 100&nbsp;%. Blue: what the test leaves possible. Upright: the share
        measured.{mark !== undefined && ` Dashed: the pass mark, ${percentText(mark)}.`}
      </p>
    </div>
  );
}
