import { largestWhole } from '../../units/binary-search.ts';
import type { EstimateEnd, Range } from '../../units/range.ts';
import type { DeviceMemory } from '../placement/device-memory.ts';
import { placementOf, type PlacementOptions } from '../placement/placement.ts';
import { isAtLeast, type Placement } from '../placement/placement-verdict.ts';
import { planEvaluator, type PlanEvaluator } from '../placement/plan-memory.ts';
import type { InferencePlan } from '../plan/inference-plan.ts';

/** The most of something, tokens or users, for which a given model fits the devices. */
export interface MostHeld {
  /** `low` fits even by the high estimate of memory, `likely` by the likely one; 0 when not even 1 fits. */
  readonly most: Range;
  /** False when the usable memory of a device is not known: then less fits than `most` says. */
  readonly isKnown: boolean;
  /** Whether `likely` reaches the number that was asked for, so that something other than memory is the limit. */
  readonly isAll: boolean;
}

/** How the search is set up. */
export interface MostHeldOptions extends Omit<PlacementOptions, 'systemMemoryBytes' | 'lastEnd'> {
  /** An evaluator whose memo to use. Default: a new one. */
  readonly evaluator?: PlanEvaluator;
  /**
   * Two different counts, 1 or more: one that the evaluator has worked out already, and a guess at the answer. They only
   * shorten the search; the answer is the same whatever they are.
   */
  readonly near?: readonly [known: number, guess: number];
}

/** llama.cpp adds 256 cells at a time, vLLM blocks of 16 tokens. */
const CELL_TOKENS: Readonly<Record<InferencePlan['runtime'], number>> = {
  'llama.cpp': 256,
  vllm: 16,
  transformers: 1,
};

/**
 * Returns the longest context in tokens that each of the plan's sequences can have on the devices, up to
 * `longestTokens` (1 or more: the model's own limit). The plan's `contextTokens` is ignored.
 *
 * Exact: memory changes only where a cell is added to the cache, so this is a binary search over whole numbers of cells,
 * with the same formulas as `placement`. It ends at a number that fits while one cell more does not. That is the largest
 * one, because more cells never need less memory: the cells of every kind of layer are a rounded-up product of tokens, or
 * the smaller of that and a constant; bytes are cells times a constant; PyTorch's activations are a constant times the
 * tokens. For llama.cpp's buffer we have no proof, since its allocator packs results that grow; a property test finds no
 * case where more context needs less in all.
 *
 * @throws {NotModelledError} when no formula covers the design.
 * @example Llama 3.1 8B, BF16, vLLM 0.6 with a share of 0.9 and 20,000 tokens in a step on an RTX 3090: about 31,000.
 */
export function longestContext(
  plan: InferencePlan,
  devices: readonly DeviceMemory[],
  longestTokens: number,
  options: MostHeldOptions = {},
): MostHeld {
  const tokensIn = contextTokensIn(plan);
  const cells = Math.ceil(longestTokens / CELL_TOKENS[plan.runtime]) * plan.sequences;
  return mostHeld(devices, options, {
    most: cells,
    planWith: (count) => ({ ...plan, contextTokens: Math.min(tokensIn(count), longestTokens) }),
    amountOf: (count) => Math.min(tokensIn(count), longestTokens),
    wanted: longestTokens,
  });
}

/** The tokens of one sequence in a number of cells. In llama.cpp all sequences share one cache unless the plan says no. */
function contextTokensIn(plan: InferencePlan & { readonly unified?: boolean }): (cells: number) => number {
  const size = CELL_TOKENS[plan.runtime];
  const isShared = plan.runtime === 'llama.cpp' && plan.unified !== false;
  return (cells) => (isShared ? Math.floor((cells * size) / plan.sequences) : cells * size);
}

/** The search space: whole numbers from 1 to `most`, the plan for each, and the tokens or users that it stands for. */
interface Searched {
  readonly most: number;
  readonly planWith: (count: number) => InferencePlan;
  readonly amountOf: (count: number) => number;
  readonly wanted: number;
}

/**
 * Returns the most of something for which a plan fits the devices, at each end of the estimate; see `longestContext` and
 * `mostUsers`. The low and high ends are computed when they are first read.
 *
 * @example A count whose plan needs 2 GB each on a device of 10 GB: 5.
 */
export function mostHeld(
  devices: readonly DeviceMemory[],
  { evaluator = planEvaluator(), near, ...options }: MostHeldOptions,
  { most, planWith, amountOf, wanted }: Searched,
): MostHeld {
  const placed = (count: number, end: EstimateEnd): Placement =>
    placementOf(evaluator.memory(planWith(count)), devices, { ...options, lastEnd: end });
  const countAt = (end: EstimateEnd, guess?: number): number => {
    const doesFit = (count: number): boolean =>
      amountOf(count) < 1 || isAtLeast(placed(count, end).heldAt, end);
    const room = (count: number): number => roomLeft(placed(count, end), end);
    const start = (): number => guess ?? guessed(most, room, near);
    const isWide = guess === undefined && near === undefined;
    const found = isWide && doesFit(most) ? most : largestWhole(1, most, doesFit, start());
    return found === undefined || amountOf(found) < 1 ? 0 : found;
  };
  const likely = countAt('likely');
  const end = (name: EstimateEnd): (() => number) => {
    let known: number | undefined;
    return () => (known ??= amountOf(countAt(name, likely)));
  };
  const [low, high] = [end('high'), end('low')];
  return {
    most: {
      get low(): number {
        return low();
      },
      likely: amountOf(likely),
      get high(): number {
        return high();
      },
    },
    isKnown: devices.every(({ usableMebibytes }) => usableMebibytes !== undefined),
    isAll: amountOf(likely) === wanted,
  };
}

function roomLeft({ devices }: Placement, end: EstimateEnd): number {
  return devices.reduce((sum, { total, offered }) => sum + offered - total[end], 0);
}

/**
 * A guess at the count, from 1 to `most`, at which the devices are full. Memory grows almost in a straight line, so two
 * points lead close to it: the two of `near`, or else 1 and the guess that 1 and `most` give.
 */
function guessed(most: number, room: (count: number) => number, near?: readonly [number, number]): number {
  const onLine = (known: number, count: number): number => {
    const [there, here] = [room(known), room(count)];
    const guess = Math.floor(known + ((count - known) * there) / (there - here));
    return guess >= 1 && guess <= most ? guess : 1;
  };
  if (near) return onLine(...near);
  const first = onLine(1, most);
  return first === 1 ? first : onLine(1, first);
}
