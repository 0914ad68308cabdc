import { DEFAULT_WORKLOAD, tokensPerRequest } from '../cost/workload/workload.ts';
import { formatTokens } from '../units/tokens.ts';
import type { Case } from './case.ts';
import { valueOf } from './entries.ts';

/** A value of a case, where it comes from, and the sum that gave it in words for the reader. */
export interface Derived {
  readonly value: number;
  readonly from: 'stated' | 'people' | 'chats' | 'work' | 'usual';
  /** Absent for what was stated and for what is usual. */
  readonly sum?: string;
}

/** Requests a day where nothing is said about the traffic: a small product. */
const USUAL_REQUESTS = 1000;

/** Peak hour ÷ average hour where nothing is said: the likely value of the assumption `peak-over-mean`. */
export const USUAL_PEAK = 3;

/** Tokens of a conversation where nothing is said about the work. */
export const USUAL_CONTEXT = 8192;

/** Tokens of an average request and its answer where nothing is said about them. */
const USUAL_REQUEST_TOKENS = tokensPerRequest(DEFAULT_WORKLOAD);

/** The longest request is taken to be twice the average one. */
const LONGEST_OVER_MEAN = 2;

/** A machine must answer at once what comes at once in 19 of 20 moments of the busiest hour. */
const COVERED = 0.95;

const MOST_SIMULTANEOUS = 100_000;
const SECONDS_PER_DAY = 86_400;

/**
 * Returns the requests a day of a case: those stated, else people × questions an hour × hours a day, else chats ×
 * messages, else 1,000.
 *
 * @example 200 people with 4 questions an hour for 8 hours ask 6,400 a day.
 */
export function requestsPerDay(stated: Case): Derived {
  const { requests, headcount, chats } = stated;
  if (requests !== undefined) return { value: requests, from: 'stated' };
  if (headcount !== undefined) {
    const [questions, hours] = [valueOf(stated, 'questions'), valueOf(stated, 'hours')];
    const value = atLeastOne(headcount * questions * hours);
    return {
      value,
      from: 'people',
      sum: `${text(headcount)} people × ${text(questions)} questions an hour × ${text(hours)} hours = ${text(value)} a day`,
    };
  }
  if (chats !== undefined) {
    const messages = valueOf(stated, 'messages');
    const value = atLeastOne(chats * messages);
    return {
      value,
      from: 'chats',
      sum: `${text(chats)} chats × ${text(messages)} messages = ${text(value)} a day`,
    };
  }
  return { value: USUAL_REQUESTS, from: 'usual' };
}

/**
 * Returns the peak hour over the average hour of a case: the one stated, else what follows from the hours in which
 * people ask, else undefined, which leaves it to the assumption of the cost library.
 *
 * @example people who ask in 8 of 24 hours: 3.
 */
export function peakOverMean(stated: Case): number | undefined {
  if (stated.peak !== undefined) return stated.peak;
  return requestsPerDay(stated).from === 'people' ? 24 / valueOf(stated, 'hours') : undefined;
}

/**
 * Returns the seconds that an answer of a case takes at the speed that its users want.
 *
 * @example 300 tokens at 20 a second: 15 seconds.
 */
export function wantedAnswerSeconds(stated: Case): number {
  return (valueOf(stated, 'output') + valueOf(stated, 'reasoning')) / valueOf(stated, 'pace');
}

/**
 * Returns the requests that a machine must answer at the same time: those stated, else the requests a second of the
 * busiest hour × the seconds of an answer, and as many more as come at once in one of twenty moments. One where nothing
 * is said about the traffic. `answerSeconds` is from the speed library where a machine is known.
 *
 * @source Little's law (mean in progress = arrivals × time in progress) and the Poisson distribution of independent
 * arrivals.
 * @example 200 people × 4 an hour: 0.22 a second × 15 s = 3.3 on average, at most 7 in 19 of 20 moments.
 */
export function simultaneousRequests(stated: Case, answerSeconds = wantedAnswerSeconds(stated)): Derived {
  if (stated.users !== undefined) return { value: stated.users, from: 'stated' };
  const { value: requests, from } = requestsPerDay(stated);
  if (from === 'usual') return { value: 1, from };
  const perSecond = (requests / SECONDS_PER_DAY) * (peakOverMean(stated) ?? USUAL_PEAK);
  const mean = perSecond * answerSeconds;
  const value = Math.min(MOST_SIMULTANEOUS, Math.max(1, poissonQuantile(mean, COVERED)));
  const sum =
    `${significant(perSecond)} requests a second in the busiest hour × ${significant(answerSeconds)} s an answer = ` +
    `${significant(mean)} on average, ${text(value)} or fewer in 19 of 20 moments`;
  return { value, from: from === 'stated' ? 'work' : from, sum };
}

/**
 * Returns the tokens that one conversation of a case may hold: those stated, else twice an average request with its
 * answer, rounded up to a power of two from 4,096 on; 8,192 where nothing is said about either.
 *
 * @example 6,000 tokens in and 500 out: 2 × 6,500 = 13,000, so 16,384.
 */
export function contextTokens(stated: Case): Derived {
  if (stated.context !== undefined) return { value: stated.context, from: 'stated' };
  const average = valueOf(stated, 'input') + valueOf(stated, 'output') + valueOf(stated, 'reasoning');
  // Stating what is usual states nothing: an address leaves it out.
  if (average === USUAL_REQUEST_TOKENS) return { value: USUAL_CONTEXT, from: 'usual' };
  const value = Math.max(4096, 2 ** Math.ceil(Math.log2(LONGEST_OVER_MEAN * average)));
  const sum = `twice an average request of ${text(average)} tokens with its answer, rounded up to ${formatTokens(value)}`;
  return { value, from: 'work', sum };
}

/**
 * Returns the fewest requests that at least a share of all moments do not exceed, when `mean` (0 or more) are in
 * progress on average.
 *
 * @example a mean of 3.3 and a share of 0.95: 7; a mean of 0: 0.
 */
export function poissonQuantile(mean: number, share: number): number {
  // Beyond a few hundred the distribution is a normal one to within a request.
  if (mean > 500) return Math.ceil(mean + 1.645 * Math.sqrt(mean));
  let probability = Math.exp(-mean);
  let sum = probability;
  let requests = 0;
  while (sum < share) {
    requests += 1;
    probability *= mean / requests;
    sum += probability;
  }
  return requests;
}

function atLeastOne(value: number): number {
  return Math.max(1, Math.round(value));
}

function text(value: number): string {
  return value.toLocaleString('en-GB');
}

function significant(value: number): string {
  return Number(value.toPrecision(2)).toLocaleString('en-GB', { maximumFractionDigits: 6 });
}
