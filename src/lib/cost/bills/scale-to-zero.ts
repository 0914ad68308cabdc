import { SECONDS_PER_DAY } from '../../units/months.ts';
import { opposite } from '../../units/range-ends.ts';
import type { EstimateEnd } from '../../units/range.ts';
import type { Assumptions } from '../facts/assumptions.ts';
import type { ReplicaPlan } from '../serving/replica-plan.ts';
import type { MachineCount } from './machine-bill.ts';

/**
 * Returns how many machines are billed, on average, when a machine is billed by the second and scales to zero when nobody
 * calls. A fraction below 1 means that it is on for that share of the time.
 *
 * Calls that are far apart each pay for a cold start, their own time and the idle time-out. Calls that are closer
 * together share these, until one machine is on all the time, and never pay for more than that. Load beyond the safe
 * load of one machine is billed as a share of the next, since machines come and go with the load. Calls at random times
 * share a little more than is counted here, so the result is at most a little too high.
 *
 * @source RunPod’s price page, which bills cold start, execution and idle time-out.
 * @example 100 calls a day, 60 s of cold start, 10 s of work, 5 s of time-out: 7,500 of 86,400 s, 0.087 machines.
 */
export function billedBySecond(
  plan: ReplicaPlan,
  assumptions: Pick<Assumptions, 'cold-start-seconds' | 'idle-timeout-seconds'>,
  replicasPerMachine: number,
): MachineCount {
  const secondsPerCall = (end: EstimateEnd): number =>
    assumptions['cold-start-seconds'][end] +
    plan.unit.secondsAlone[end] +
    assumptions['idle-timeout-seconds'][end];
  // Requests a day at which one machine is on all the time, and those that it carries.
  const alwaysOnFrom = (end: EstimateEnd): number => SECONDS_PER_DAY / secondsPerCall(end);
  const carried = (end: EstimateEnd): number =>
    (replicasPerMachine *
      plan.unit.tokensPerSecond[opposite(end)] *
      plan.utilisation[opposite(end)] *
      SECONDS_PER_DAY) /
    plan.answerTokens;
  return {
    machinesAt: (requestsPerDay, end) =>
      Math.max(Math.min(1, requestsPerDay / alwaysOnFrom(end)), requestsPerDay / carried(end)),
    replicasPerMachine,
    stepsBelow: (most, end) => [alwaysOnFrom(end), carried(end)].filter((rate) => rate < most),
  };
}
