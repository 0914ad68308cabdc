import type { Provider } from '../../../lib/catalog/market/provider.ts';
import { allProviders } from '../../facts/course-facts.ts';
import { EUROPE_BY_PROVIDER } from '../../contracts/provider-traits.ts';

const WORDS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** How many services the table has. */
export const serviceCount = allProviders.length;

/** Returns a count in words up to ten, then in digits: “three”, “11”. */
function inWords(count: number): string {
  return WORDS[count] ?? String(count);
}

/** Returns, in words, how many services give zero retention in one of these ways. */
export function zeroRetentionCount(...ways: readonly Provider['zeroRetention']['how'][]): string {
  return inWords(allProviders.filter(({ zeroRetention }) => ways.includes(zeroRetention.how)).length);
}

/** Returns, in words, how many services do not train on prompts, or only on those of customers who agree. */
export function noTrainingCount(): string {
  return inWords(
    allProviders.filter(({ trains }) => trains.answer === 'no' || trains.answer === 'opt-in').length,
  );
}

/** Returns, in words, for how many services two sources disagree on how long prompts are kept. */
export function conflictCount(): string {
  return inWords(allProviders.filter(({ retentionConflict }) => retentionConflict !== undefined).length);
}

/** Returns, in words, how many providers of open weights state a place in Europe. */
export function europeanHostCount(): string {
  return inWords(
    allProviders.filter(
      ({ id, kind, regions }) =>
        kind === 'open-weights-host' && regions !== undefined && EUROPE_BY_PROVIDER[id] === true,
    ).length,
  );
}
