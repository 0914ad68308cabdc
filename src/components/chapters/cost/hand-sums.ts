import { DAYS_PER_MONTH, HOURS_PER_MONTH } from '../../../lib/units/months.ts';
import type { ApiOffer } from '../../../lib/cost/facts/api-offer.ts';
import { roundedCount } from '../../sentences/number-words.ts';
import { cheapestOf } from './comparisons.ts';
import { ARTICLE_CASE, PRODUCT } from './examples.ts';
import { exactUsd, perMillion } from '../../sentences/money-words.ts';
import { likely } from '../../sentences/assumption-words.ts';
import { hostSpread, offerNamed, usdPerRequest } from '../../prices/offers.ts';

/** A calculation that a reader can follow with a pocket calculator. */
export interface HandSum {
  readonly way: string;
  readonly how: string;
  readonly usd: number;
  readonly peopleHow: string;
  readonly peopleUsd: number;
}

const { workload, modelId, paidOfferId } = ARTICLE_CASE;
const days = DAYS_PER_MONTH.toFixed(2);

/** The machine of the calculation: the cheapest on demand for the article’s model at 1,000 requests a day. */
const rented = cheapestOf(ARTICLE_CASE, { requestsPerDay: PRODUCT }, ['rented-on-demand']);
if (rented.route.way !== 'rented' || !rented.machines) {
  throw new Error('The sums of the cost chapter need a rented machine.');
}
const { rental, unit } = rented.route;
const { machines } = rented;

/** The machine's calculation in the parts that the text goes through. */
export const machineSum = {
  provider: rental.provider,
  instance: rental.instance,
  usdPerHour: exactUsd(rental.usdPerHour),
  usdPerMonth: rental.usdPerHour * HOURS_PER_MONTH,
  priceOf: rental.priceOf,
  devices: `${unit.deviceCount} × ${unit.deviceName}`,
  count: machines.machines.likely,
  usd: rented.usdPerMonth.likely,
  busyAllDay: machines.replicaRequestsPerDay.likely,
  slowest: machines.replicaRequestsPerDay.low,
  fastest: machines.replicaRequestsPerDay.high,
  atPeak: (machines.replicaRequestsPerDay.likely * likely('safe-utilisation')) / likely('peak-over-mean'),
  inUse: machines.utilisation.likely,
};

/** Returns the chapter's calculations: paid, hosted by the cheapest provider, and a rented machine. */
export function handSums(): readonly HandSum[] {
  const paid = offerNamed(paidOfferId);
  const host = hostSpread(modelId, workload).cheapest;
  return [
    tokenSum(paid, `Paid: ${paid.name}`),
    tokenSum(host, `Hosted: ${host.name} at ${host.host}`),
    {
      way: `Rented: ${unit.deviceName}, ${rental.provider}`,
      how: `${machineSum.usdPerHour} an hour × ${roundedCount(HOURS_PER_MONTH)} hours × ${roundedCount(machineSum.count)} machines`,
      usd: machineSum.usd,
      ...people('hours-rented'),
    },
  ];
}

function tokenSum(offer: ApiOffer, way: string): HandSum {
  const { input, output } = offer.now.prices;
  const { inputTokens, outputTokens } = workload;
  return {
    way,
    how: `(${roundedCount(inputTokens)} × ${perMillion(input)} + ${roundedCount(outputTokens)} × ${perMillion(output)}) ÷ 1,000,000 × ${roundedCount(PRODUCT)} × ${days} days`,
    usd: usdPerRequest(offer, workload) * PRODUCT * DAYS_PER_MONTH,
    ...people('hours-api'),
  };
}

function people(id: 'hours-api' | 'hours-rented'): Pick<HandSum, 'peopleHow' | 'peopleUsd'> {
  const [hours, rate] = [likely(id), likely('usd-per-hour')];
  return { peopleHow: `${roundedCount(hours)} hours × ${exactUsd(rate)}`, peopleUsd: hours * rate };
}
