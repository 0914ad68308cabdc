import type { EstimateEnd } from '../../units/range.ts';
import type { Assumptions } from '../facts/assumptions.ts';
import { opposite } from '../../units/range-ends.ts';
import type { CopyPlan } from '../serving/replica-plan.ts';
import type { MachineCount } from './machine-bill.ts';
import { SECONDS_PER_DAY } from '../../units/months.ts';

/**
 * Returns how many machines are paid for, on average, when a machine is billed by the second and stops when nobody
 * calls; a fraction when it is on for a part of the time.
 *
 * With calls far apart each pays the start of a machine, its own time and the wait for another call; closer together
 * they share it, until one machine is on all the time: never more than that. More than one machine carries at its safe
 * load is paid as a share of the next, since machines come and go with the load. Calls that come at random times share
 * a little more, so this is at most a little too dear.
 *
 * @source RunPod’s price page, which bills start, execution and idle time-out.
 * @example 100 calls a day, 60 s of start, 10 s of work, 5 s of waiting: 7,500 of 86,400 s, 0.087 machines.
 */
export function billedBySecond(
  plan: CopyPlan,
  assumptions: Pick<Assumptions, 'cold-start-seconds' | 'idle-timeout-seconds'>,
  copiesPerMachine: number,
): MachineCount {
  const secondsPerCall = (end: EstimateEnd): number =>
    assumptions['cold-start-seconds'][end] +
    plan.unit.secondsAlone[end] +
    assumptions['idle-timeout-seconds'][end];
  // Requests a day at which one machine is on all the time, and those that it carries.
  const alwaysOnFrom = (end: EstimateEnd): number => SECONDS_PER_DAY / secondsPerCall(end);
  const carried = (end: EstimateEnd): number =>
    (copiesPerMachine *
      plan.unit.tokensPerSecond[opposite(end)] *
      plan.utilisation[opposite(end)] *
      SECONDS_PER_DAY) /
    plan.answerTokens;
  return {
    machinesAt: (requestsPerDay, end) =>
      Math.max(Math.min(1, requestsPerDay / alwaysOnFrom(end)), requestsPerDay / carried(end)),
    copiesPerMachine,
    stepsBelow: (most, end) => [alwaysOnFrom(end), carried(end)].filter((rate) => rate < most),
  };
}
