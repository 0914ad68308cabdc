import { isOutOfDate } from '../../../lib/catalog/market/price-age.ts';
import { DAYS_PER_MONTH, HOURS_PER_MONTH } from '../../../lib/units/months.ts';
import { tokensPerRequest } from '../../../lib/cost/workload/workload.ts';
import { buildDay } from '../../facts/build-day.ts';
import { modelNamed } from '../../facts/catalogue.ts';
import { costFacts } from '../../facts/market.ts';
import { whileTrue } from '../../sentences/while-true.ts';
import { percent, roundedCount, timesAsMuch } from '../../sentences/number-words.ts';
import { aboutUsd, exactUsd } from '../../sentences/money-words.ts';
import { breakEvenRows, fromWords } from './break-even-rows.ts';
import { ownBreakEven } from './break-evens.ts';
import { busyAfterPeaks, neededShares } from './busy-machine.ts';
import { cheapestOf, columnCost, possibleOf, type Column } from './comparisons.ts';
import * as example from './examples.ts';
import { machineSum } from './hand-sums.ts';
import { hostSpread, offerNamed, paidSpread, usdPerMonth, usdPerRequest } from '../../prices/offers.ts';

/** The figures of the cost chapter's text. A verdict that prices no longer support stops the build. */

const { ARTICLE_CASE, CURRENT_CASE, PRODUCT, PROTOTYPE, BUSY_PRODUCT } = example;
const month = (
  chapterCase: example.ChapterCase,
  requestsPerDay: number,
  column: Column,
  withPeople = false,
): number => columnCost(chapterCase, { requestsPerDay, withPeople }, column).usdPerMonth.likely;

const paidOffer = offerNamed(ARTICLE_CASE.paidOfferId);
const hosts = hostSpread(ARTICLE_CASE.modelId, ARTICLE_CASE.workload);
const currentHosts = hostSpread(CURRENT_CASE.modelId, CURRENT_CASE.workload);
const paid = paidSpread(ARTICLE_CASE.workload);
const atProduct = { ...ARTICLE_CASE.workload, requestsPerDay: PRODUCT };

/** Names that sentences use. */
export const names = {
  paid: paidOffer.name,
  article: modelNamed(ARTICLE_CASE.modelId).name,
  current: modelNamed(CURRENT_CASE.modelId).name,
  desktop: modelNamed(example.DESKTOP_CASE.modelId).name,
};

/** The request of the chapter. */
export const request = {
  input: roundedCount(ARTICLE_CASE.workload.inputTokens),
  output: roundedCount(ARTICLE_CASE.workload.outputTokens),
};

/** What the article's model costs a month: likely values, to two significant figures. */
export const stage = {
  prototype: {
    paid: aboutUsd(month(ARTICLE_CASE, PROTOTYPE, 'paid')),
    hosted: aboutUsd(month(ARTICLE_CASE, PROTOTYPE, 'hosted')),
    own: aboutUsd(month(ARTICLE_CASE, PROTOTYPE, 'own')),
    people: aboutUsd(month(ARTICLE_CASE, PROTOTYPE, 'paid', true)),
  },
  product: {
    paid: aboutUsd(month(ARTICLE_CASE, PRODUCT, 'paid')),
    hosted: aboutUsd(month(ARTICLE_CASE, PRODUCT, 'hosted')),
    hostedDear: aboutUsd(usdPerMonth(hosts.dearest, atProduct)),
    own: aboutUsd(month(ARTICLE_CASE, PRODUCT, 'own')),
    ownWithPeople: aboutUsd(month(ARTICLE_CASE, PRODUCT, 'own', true)),
    hostedWithPeople: aboutUsd(month(ARTICLE_CASE, PRODUCT, 'hosted', true)),
    paidWithPeople: aboutUsd(month(ARTICLE_CASE, PRODUCT, 'paid', true)),
  },
  busy: {
    paid: aboutUsd(month(ARTICLE_CASE, BUSY_PRODUCT, 'paid')),
    hostedWithPeople: aboutUsd(month(ARTICLE_CASE, BUSY_PRODUCT, 'hosted', true)),
    awake: aboutUsd(
      cheapestOf(ARTICLE_CASE, { requestsPerDay: BUSY_PRODUCT }, ['rented-on-demand', 'own-server'])
        .usdPerMonth.likely,
    ),
    own: aboutUsd(month(ARTICLE_CASE, BUSY_PRODUCT, 'own')),
    ownWithPeople: aboutUsd(month(ARTICLE_CASE, BUSY_PRODUCT, 'own', true)),
  },
};

/** The article's model at the article's size, on own machines, without people's time. */
export const atSixteenBits = {
  product: aboutUsd(month(example.ARTICLE_CASE_16_BITS, PRODUCT, 'own')),
  busy: aboutUsd(month(example.ARTICLE_CASE_16_BITS, BUSY_PRODUCT, 'own')),
};

const paidMonth = month(ARTICLE_CASE, PRODUCT, 'paid');
const ownMonth = machineSum.usd;
const earlier = usdPerMonth(offerNamed(example.EARLIER_PAID_OFFER), atProduct);

/** The row “1,000 a day is a tie”. */
export const tie = {
  ratio: timesAsMuch(ownMonth, paidMonth),
  hostedRatio: timesAsMuch(ownMonth, month(ARTICLE_CASE, PRODUCT, 'hosted')),
  verdict: whileTrue(
    ownMonth > 5 * paidMonth &&
      month(ARTICLE_CASE, PRODUCT, 'own', true) > 5 * month(ARTICLE_CASE, PRODUCT, 'paid', true),
    'not near a tie',
  ),
  earlierName: offerNamed(example.EARLIER_PAID_OFFER).name,
  earlierDay: offerNamed(example.EARLIER_PAID_OFFER).retires ?? 'no day that we know',
  earlier: aboutUsd(earlier),
  dearestFrom: fromWords(ownBreakEven(ARTICLE_CASE, paid.dearest).machinesOnly),
  earlierVerdict: whileTrue(earlier / ownMonth > 0.75 && earlier / ownMonth < 1.5, 'a tie indeed'),
};

const [articlePaid, articleSmall, articleDear, , articleCheap] = breakEvenRows.article;
const [currentPaid, , , currentMiddle, currentCheap] = breakEvenRows.current;
const never = whileTrue(
  articleCheap?.found.machinesOnly === undefined && currentCheap?.found.machinesOnly === undefined,
  'never',
);

/** From how many requests a day own machines are cheaper. */
export const turn = {
  paid: fromWords(articlePaid?.found.withPeople),
  paidMachines: fromWords(articlePaid?.found.machinesOnly),
  currentPaid: fromWords(currentPaid?.found.withPeople),
  small: whileTrue(articleSmall?.found.machinesOnly === undefined, 'never'),
  dearHost: fromWords(articleDear?.found.withPeople),
  middleHostCurrent: fromWords(currentMiddle?.found.withPeople),
  cheapHost: never,
  /** The paid bill a month from which own machines are cheaper, with people's time. */
  triggerUsd: aboutUsd(
    usdPerRequest(paidOffer, ARTICLE_CASE.workload) * (articlePaid?.found.withPeople ?? 0) * DAYS_PER_MONTH,
  ),
};

const needed = neededShares(ARTICLE_CASE);
const neededCurrent = neededShares(CURRENT_CASE);

/** How busy machines are, and how busy they would have to be. */
export const busy = {
  afterPeaks: percent(busyAfterPeaks),
  needed: percent(needed.middle),
  neededCurrent: percent(neededCurrent.middle),
  neededCheapest: percent(neededCurrent.cheapest),
  verdict: whileTrue(
    needed.cheapest > busyAfterPeaks * 2 && neededCurrent.cheapest > busyAfterPeaks * 2,
    'far more than users who come by day can fill',
  ),
  atProduct: percent(machineSum.inUse),
  /** The range of a replica's speed under load, as shares of the likely one. */
  slowest: percent(machineSum.slowest / machineSum.busyAllDay),
  fastest: percent(machineSum.fastest / machineSum.busyAllDay),
};

/** How far apart offers are. */
export const apart = {
  paid: timesAsMuch(usdPerRequest(paid.dearest, atProduct), usdPerRequest(paid.cheapest, atProduct)),
  hosts: timesAsMuch(usdPerRequest(hosts.dearest, atProduct), usdPerRequest(hosts.cheapest, atProduct)),
  hostsCurrent: timesAsMuch(
    usdPerRequest(currentHosts.dearest, atProduct),
    usdPerRequest(currentHosts.cheapest, atProduct),
  ),
  smallest: aboutUsd(usdPerMonth(paid.cheapest, atProduct)),
  smallestVerdict: whileTrue(
    usdPerMonth(paid.cheapest, atProduct) < usdPerMonth(hosts.middle, atProduct),
    'less than most hosts ask for the open one',
  ),
};

const onAws = possibleOf(example.ARTICLE_CASE_16_BITS, { requestsPerDay: PRODUCT }, ['rented-on-demand'])
  .flatMap(({ route }) => (route.way === 'rented' && route.rental.provider === 'AWS' ? [route.rental] : []))
  .toSorted((a, b) => a.usdPerHour - b.usdPerHour)[0];
if (!onAws) throw new Error('No AWS machine of src/content/rentals holds the article’s model at 16 bits.');

/** The article's machine, at the cloud provider that it names. */
export const aws = {
  instance: onAws.instance,
  cards: `${onAws.acceleratorCount} cards`,
  pace: roundedCount(ARTICLE_CASE.workload.leastTokensPerSecond),
  usdPerHour: exactUsd(onAws.usdPerHour),
  day: onAws.priceOf,
  month: exactUsd(onAws.usdPerHour * HOURS_PER_MONTH),
};

const cards = costFacts.rentals
  .filter(({ acceleratorId }) => acceleratorId === 'nvidia-h100-sxm')
  .map(({ usdPerHour, acceleratorCount }) => usdPerHour / acceleratorCount);

/** The lowest and the highest listed price of one hour of the same card. */
export const oneCard = {
  cheapest: exactUsd(Math.min(...cards)),
  dearest: exactUsd(Math.max(...cards)),
};

/** The provider that the tables call the cheapest, and a warning if its price is old. */
export const cheapestHost = {
  name: hosts.cheapest.host,
  day: hosts.cheapest.pricesOf,
  warning: isOutOfDate(hosts.cheapest.pricesOf, buildDay) ? ', so it may be out of date' : '',
};

const desktop = cheapestOf(example.DESKTOP_CASE, { requestsPerDay: PRODUCT }, ['own-computer']);
const sleeping = cheapestOf(ARTICLE_CASE, { requestsPerDay: PROTOTYPE }, ['rented-scale-to-zero']);

/** The exceptions to “self-hosting is wasteful at low traffic”. */
export const exceptions = {
  desktop: whileTrue(desktop.usdPerMonth.high < 2, 'less than $2'),
  sleeping: aboutUsd(sleeping.usdPerMonth.likely),
  awake: aboutUsd(
    cheapestOf(ARTICLE_CASE, { requestsPerDay: PROTOTYPE }, ['rented-on-demand']).usdPerMonth.likely,
  ),
};

const changed = (change: Partial<typeof atProduct>): number =>
  usdPerMonth(paidOffer, { ...atProduct, ...change });

/** What cached input, reasoning and batches change about the paid bill for 1,000 requests a day. */
export const tokens = {
  plain: exactUsd(changed({})),
  repeated: roundedCount(ARTICLE_CASE.workload.inputTokens * example.REPEATED_SHARE),
  cached: exactUsd(changed({ cachedShare: example.REPEATED_SHARE })),
  missed: exactUsd(changed({ cachedShare: example.REPEATED_SHARE, cacheMissShare: 1 })),
  missVerdict: whileTrue(
    changed({ cachedShare: example.REPEATED_SHARE, cacheMissShare: 1 }) > changed({}),
    'more than without a cache',
  ),
  cachedPrice: percent((paidOffer.now.prices.cachedInput ?? 0) / paidOffer.now.prices.input, 1),
  reasoning: exactUsd(changed({ reasoningTokens: example.REASONING_TOKENS })),
  reasoningTokens: roundedCount(example.REASONING_TOKENS),
  reasoningRatio: timesAsMuch(changed({ reasoningTokens: example.REASONING_TOKENS }), changed({})),
  batch: exactUsd(changed({}) * (paidOffer.batchFactor ?? 1)),
  batchShare: percent(paidOffer.batchFactor ?? 1),
  each: roundedCount(tokensPerRequest(atProduct)),
};
