import type { InferencePlan } from '../../../lib/memory/plan/inference-plan.ts';
import type { MostHeld } from '../../../lib/memory/search/longest-context.ts';
import type { FittingMachine, FittingMachines, RoomOnMachine } from './machines-that-fit.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const whole = (count: number): string => count.toLocaleString('en-GB');

/** Device names that fit into a sentence. */
const MOST_NAMES = 3;

/**
 * Returns the smallest machine that a plan fits on, in a sentence or two, with what it cost and when.
 *
 * @example “32 GB: one RTX 5090, Tesla V100 32 GB or another of that size. One RTX 5090: $1,999 at launch, $2,699 in
 * June 2026 (cheapest new card).”
 */
export function machineSentence({ smallest }: FittingMachines): string {
  if (!smallest) return 'None of the devices here holds it for certain, nor do eight of one kind.';
  const names = smallest.devices.slice(0, MOST_NAMES).map(({ name }) => name);
  const listed = smallest.devices.length > names.length ? [...names, 'another of that size'] : names;
  const start = `${whole(smallest.memoryGigabytes)} GB: ${numberWord(smallest.count)} ${either(listed)}.`;
  const price = priceOf(smallest);
  if (price === undefined) return `${start} What it costs is not in our data.`;
  const name = machineName(smallest);
  return `${start} ${name.charAt(0).toUpperCase()}${name.slice(1)}: ${price}.`;
}

/**
 * Returns what the devices of a machine cost together, each price with its time; undefined if no price is known.
 *
 * @example “$1,999 at launch, $2,699 in June 2026 (cheapest new card)”.
 */
export function priceOf({ count, devices: [{ launch, street }] }: FittingMachine): string | undefined {
  const prices = [
    ...(launch ? [`$${whole(launch.usd * count)} at launch`] : []),
    ...(street ? [`$${whole(street.usd * count)} in ${month(street.of)} (${street.what})`] : []),
  ];
  return prices.length > 0 ? prices.join(', ') : undefined;
}

function month(date: string): string {
  const { length } = date;
  return new Intl.DateTimeFormat('en-GB', {
    ...(length > 4 && { month: 'long' }),
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(date));
}

function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

function either(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${last}` : last;
}

/** Returns a machine in words. Example: “four RTX 3060 12 GB”. */
export function machineName({ count, devices: [first] }: FittingMachine): string {
  return `${numberWord(count)} ${first.name}`;
}

/**
 * Returns the longest context and the most users that fit on a machine, in a sentence or two. `contextLength` is the
 * model's own limit, if known.
 * Example: “For one user, one RTX A6000 holds about 27,136 tokens, 26,368 of them for certain. With 8,192 tokens for
 * each user, 3 users.”
 */
export function roomSentence(
  machine: FittingMachine,
  room: RoomOnMachine,
  plan: InferencePlan,
  contextLength: number | undefined,
): string {
  const users = plan.sequences === 1 ? 'one user' : `each of ${whole(plan.sequences)} users`;
  const verb = machine.count === 1 ? 'holds' : 'hold';
  const { context, users: most } = room;
  const length = context.isAll
    ? `${whole(context.most.likely)} tokens${contextLength === undefined ? ' or more' : ', all positions of its configuration'}`
    : amount(context, 'token', 'tokens');
  const each = plan.contextTokens === 1 ? '1 token' : `${whole(plan.contextTokens)} tokens`;
  return `For ${users}, ${machineName(machine)} ${verb} ${length}. With ${each} for each user, ${amount(most, 'user', 'users')}.`;
}

function amount({ most }: MostHeld, one: string, many: string): string {
  const { low, likely } = most;
  const unit = likely === 1 ? one : many;
  if (low === likely) return `${whole(likely)} ${unit}`;
  return `about ${whole(likely)} ${unit}, ${low === 0 ? 'though none for certain' : `${whole(low)} of them for certain`}`;
}
