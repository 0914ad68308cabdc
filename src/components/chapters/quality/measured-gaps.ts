import { quotedFigure } from '../../facts/publications.ts';

/** A published measurement of how far behind open weights are. */
export interface MeasuredGap {
  readonly publication: string;
  readonly label: string;
  readonly measured: string;
  /** Months, from the low to the high end as published; the same number twice where the source gives only one. */
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

const months = (publication: string, figure: string): number => quotedFigure(publication, figure).value;

/** The measurements in our data, the oldest first. Their methods differ: only two belong to one series. */
export const MEASURED_GAPS: readonly MeasuredGap[] = [
  {
    publication: 'epoch-gap-2024',
    label: 'Epoch AI, November 2024',
    measured: 'Benchmarks and training compute',
    low: months('epoch-gap-2024', 'months'),
    high: months('epoch-gap-2024', 'months'),
    text: 'about a year',
  },
  {
    publication: 'epoch-gap-2025',
    label: 'Epoch AI, October 2025',
    measured: 'Epoch’s index, January 2023 to October 2025; 90 % interval',
    low: months('epoch-gap-2025', 'months-low'),
    high: months('epoch-gap-2025', 'months-high'),
    text: `${months('epoch-gap-2025', 'months')} (${months('epoch-gap-2025', 'months-low')} to ${months('epoch-gap-2025', 'months-high')})`,
  },
  {
    publication: 'epoch-gap-2026',
    label: 'Epoch AI, May 2026',
    measured: 'Epoch’s index, January to May 2026',
    low: months('epoch-gap-2026', 'months'),
    high: months('epoch-gap-2026', 'months'),
    text: String(months('epoch-gap-2026', 'months')),
  },
  {
    publication: 'private-benchmark-gap',
    label: 'Public tests, May 2026',
    measured: 'LessWrong: nine public benchmarks',
    low: months('private-benchmark-gap', 'public-low'),
    high: months('private-benchmark-gap', 'public-high'),
    text: `${months('private-benchmark-gap', 'public-low')} to ${months('private-benchmark-gap', 'public-high')}`,
  },
  {
    publication: 'private-benchmark-gap',
    label: 'Private tests, May 2026',
    measured: 'LessWrong: eight private benchmarks',
    low: months('private-benchmark-gap', 'private-low'),
    high: months('private-benchmark-gap', 'private-high'),
    text: `${months('private-benchmark-gap', 'private-low')} to ${months('private-benchmark-gap', 'private-high')}`,
  },
];
