import type { AssumptionId } from '../cost/facts/assumption.ts';
import { WORKLOAD_LIMITS } from '../cost/workload/workload.ts';
import { parseCount, type CountLimits } from '../units/count.ts';
import { parseUsd } from '../units/dollars.ts';
import type { Parsed } from '../units/tokens.ts';
import type { CostNumbers, CostOptionalNumbers } from './cost-choices.ts';

/** The numbers that always have a value, and those that may be left empty. */
export type CostNumber = keyof CostNumbers;
export type CostOptionalNumber = keyof CostOptionalNumbers;

type Parse = (text: string) => Parsed;

const counted =
  (limits: CountLimits): Parse =>
  (text) =>
    parseCount(text, limits);

/** How each typed number of a case is parsed. */
export const COST_NUMBERS: Readonly<Record<CostNumber, Parse>> = {
  requests: counted(WORKLOAD_LIMITS.requestsPerDay),
  input: counted(WORKLOAD_LIMITS.inputTokens),
  output: counted(WORKLOAD_LIMITS.outputTokens),
  reasoning: counted(WORKLOAD_LIMITS.reasoningTokens),
  cached: percentParser(100),
  misses: percentParser(100),
  batch: percentParser(100),
  growth: percentParser(1000),
  pace: counted(WORKLOAD_LIMITS.leastTokensPerSecond),
};

/** How each number that may be left empty is parsed where it is not. */
export const COST_OPTIONAL_NUMBERS: Readonly<Record<CostOptionalNumber, Parse>> = {
  peak: (text) => parseAmount(text, { least: 1, most: 100 }),
  share: percentParser(100),
};

/** The smallest and the largest value of each assumption; beyond them a bill makes no sense. */
const ASSUMPTION_LIMITS: Readonly<Record<AssumptionId, { readonly least: number; readonly most: number }>> = {
  ...{ 'hours-api': { least: 0, most: 5000 }, 'hours-tenant': { least: 0, most: 5000 } },
  ...{ 'hours-rented': { least: 0, most: 5000 }, 'hours-server': { least: 0, most: 5000 } },
  ...{ 'hours-computer': { least: 0, most: 5000 }, 'usd-per-hour': { least: 0, most: 10_000 } },
  ...{ 'usd-per-kwh': { least: 0, most: 10 }, 'power-usage-effectiveness': { least: 1, most: 5 } },
  ...{ 'server-power-factor': { least: 1, most: 10 }, 'idle-power-share': { least: 0, most: 1 } },
  ...{ 'write-off-years': { least: 0.5, most: 20 }, 'server-price-factor': { least: 1, most: 10 } },
  ...{ 'hosting-usd-per-month': { least: 0, most: 100_000 }, 'peak-over-mean': { least: 1, most: 100 } },
  ...{ 'safe-utilisation': { least: 0.01, most: 1 }, 'spare-copies': { least: 0, most: 100 } },
  ...{ 'cold-start-seconds': { least: 0, most: 3600 }, 'idle-timeout-seconds': { least: 0, most: 86_400 } },
  'office-hours-per-month': { least: 1, most: 730 },
};

/**
 * Returns the number that a reader typed in place of an assumption, or in words what to write instead.
 *
 * @example “0,4” for the price of electricity gives 0.4; “2” for a share gives a message with the limits.
 */
export function parseAssumption(id: AssumptionId, text: string): Parsed {
  return parseAmount(text, ASSUMPTION_LIMITS[id]);
}

/** “40 %” and “40” give 40; a number above `most` gives a message. */
function percentParser(most: number): Parse {
  return (text) => parseAmount(text.replace(/\s*%\s*$/, ''), { least: 0, most }, ' per cent');
}

function parseAmount(
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
  unit = '',
): Parsed {
  const parsed = parseUsd(text);
  if (parsed.ok && parsed.value >= least && parsed.value <= most) return parsed;
  const limits = `from ${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}`;
  return { ok: false, message: `Write a number ${limits}${unit}.` };
}
