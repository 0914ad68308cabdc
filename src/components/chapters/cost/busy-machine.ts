import { DAYS_PER_MONTH } from '../../../lib/units/months.ts';
import { tokensPerRequest } from '../../../lib/cost/workload/workload.ts';
import { possibleOf } from './comparisons.ts';
import { BUSY_PRODUCT, type ChapterCase } from './examples.ts';
import { likely } from '../../sentences/assumption-words.ts';
import { hostSpread, usdPerRequest } from '../../prices/offers.ts';

/** What a rented machine costs by how busy it is. */
export interface BusyMachine {
  readonly name: string;
  /** US dollars for a request when the machine is busy all the time. */
  readonly usdWhenFull: number;
  /** US dollars for a million tokens of any kind when it is busy for a share of the time (more than 0, up to 1). */
  readonly usdPerMillionAt: (share: number) => number;
}

/** Returns the machine, rented on demand, whose tokens are the cheapest when it is busy all the time. */
export function busiestMachine(chapterCase: ChapterCase): BusyMachine {
  const [best] = possibleOf(chapterCase, { requestsPerDay: BUSY_PRODUCT }, ['rented-on-demand'])
    .flatMap(({ name, usdPerMonth, machines }) =>
      machines
        ? [
            {
              name,
              usdWhenFull:
                usdPerMonth.likely /
                (machines.replicas.likely * machines.replicaRequestsPerDay.likely * DAYS_PER_MONTH),
            },
          ]
        : [],
    )
    .toSorted((a, b) => a.usdWhenFull - b.usdWhenFull);
  if (!best) throw new Error(`No machine on demand serves ${chapterCase.modelId}. Choose another case.`);
  const millionTokens = tokensPerRequest(chapterCase.workload) / 1e6;
  return { ...best, usdPerMillionAt: (share) => best.usdWhenFull / share / millionTokens };
}

/**
 * Returns how busy the cheapest machine must be, on average, to cost as little per request as each provider: a share,
 * above 1 where even a full machine costs more.
 */
export function neededShares(
  chapterCase: ChapterCase,
): Readonly<Record<'cheapest' | 'middle' | 'dearest', number>> {
  const { usdWhenFull } = busiestMachine(chapterCase);
  const { cheapest, middle, dearest } = hostSpread(chapterCase.modelId, chapterCase.workload);
  const share = (offer: typeof cheapest): number => usdWhenFull / usdPerRequest(offer, chapterCase.workload);
  return { cheapest: share(cheapest), middle: share(middle), dearest: share(dearest) };
}

/** How busy a replica is on average when it has its highest safe load in the peak hour, without spares: 0.65 ÷ 3 = 0.22. */
export const busyAfterPeaks = likely('safe-utilisation') / likely('peak-over-mean');
