import type { CostChartFacts } from '../answer/chart-lines.ts';
import { GROUP_WORDS } from '../answer/route-kinds.ts';
import { about } from '../../sentences/number-words.ts';

/** Further changes come from machines being added in steps where two lines run close together. */
const MOST_CHANGES = 4;

/**
 * Returns the chart's finding in a sentence.
 * Example: “Of these lines the cheapest is at first hosted open weights, from about 240,000 a day a rented GPU.”
 */
export function chartFinding({ cheapest, most }: CostChartFacts): string {
  const [first, ...changes] = cheapest;
  if (!first) return 'No route is possible.';
  const end = most.toLocaleString('en-GB');
  if (changes.length === 0) {
    return `Of these lines the cheapest is ${GROUP_WORDS[first.group]}, from 1 to ${end} requests a day.`;
  }
  const told = changes
    .slice(0, MOST_CHANGES)
    .map(({ from, group }) => `from about ${about(from)} a day ${GROUP_WORDS[group]}`);
  const rest = changes.length > MOST_CHANGES ? '; above that it goes to and fro' : '';
  return `Of these lines the cheapest is at first ${GROUP_WORDS[first.group]}, ${told.join(', ')}${rest}.`;
}
