import { HOURS_PER_MONTH, SECONDS_PER_DAY } from '../../units/months.ts';
import { orderedRangeAt, rangeAt } from '../../units/range-ends.ts';
import type { EstimateEnd, Range } from '../../units/range.ts';
import type { AssumptionId } from '../facts/assumption.ts';
import { replicasAt, replicaSteps, utilisationOf, type ReplicaPlan } from '../serving/replica-plan.ts';
import type { BillInputs } from '../workload/bill-inputs.ts';
import { tokensPerRequest } from '../workload/workload.ts';
import type { Bill } from './bill.ts';
import { peoplePart } from './people.ts';
import type { CostPart, CostPartId, MachineFacts } from './route-cost.ts';
import type { Route } from './route.ts';

/** A part of a machine’s bill: an amount per machine, and one per request a day. */
export interface MachineLine {
  readonly id: CostPartId;
  readonly name: string;
  /** US dollars a month for one machine. */
  readonly perMachine: Range;
  /** US dollars a month for one request a day. Default 0. */
  readonly perDailyRequest?: Range;
}

/** How many machines a number of requests a day needs, and how many replicas fit on each. */
export interface MachineCount {
  /** Machines, 0 or more; a fraction where a machine is billed by the second. */
  readonly machinesAt: (requestsPerDay: number, end: EstimateEnd) => number;
  readonly replicasPerMachine: number;
  readonly stepsBelow: Bill['stepsBelow'];
}

/** Everything that makes up the bill of machines. */
export interface MachineTerms {
  readonly route: Route;
  readonly plan: ReplicaPlan;
  readonly count: MachineCount;
  readonly lines: readonly MachineLine[];
  /** Hours a month that a machine is paid for: more than 0, at most 730. */
  readonly paidHours: Range;
  /** The assumption with the hours a month that people spend on this route. */
  readonly hoursId: AssumptionId;
  readonly assumptions: readonly AssumptionId[];
  readonly warnings: readonly string[];
  readonly limit?: { readonly requestsPerDay: number; readonly reason: string };
}

/**
 * Returns the number of whole machines: replicas ÷ replicas per machine, rounded up.
 *
 * @example 5 replicas of 2 devices on machines of 8: 5 ÷ 4, so 2 machines.
 */
export function wholeMachines(plan: ReplicaPlan, replicasPerMachine: number): MachineCount {
  return {
    machinesAt: (requestsPerDay, end) =>
      Math.ceil(replicasAt(plan, requestsPerDay, end) / replicasPerMachine),
    replicasPerMachine,
    stepsBelow: (most, end) => replicaSteps(plan, most, end),
  };
}

/**
 * Returns the bill of machines: the lines per machine and per request, and people’s time.
 *
 * @example 2 machines at $5.90 an hour and 20 hours of people at $90: 8,614 + 1,800 = $10,414 a month.
 */
export function machineBill(terms: MachineTerms, inputs: BillInputs): Bill {
  const { route, count, lines, warnings, limit } = terms;
  const people = peoplePart(terms.hoursId, inputs);
  const usdOf = (line: MachineLine, requestsPerDay: number, machines: number, end: EstimateEnd): number =>
    line.perMachine[end] * machines + (line.perDailyRequest?.[end] ?? 0) * requestsPerDay;
  return {
    route,
    partsAt: (requestsPerDay) => {
      const machines = rangeAt((end) => count.machinesAt(requestsPerDay, end));
      return [
        ...lines
          .map((line): CostPart => ({
            id: line.id,
            name: line.name,
            usdPerMonth: rangeAt((end) => usdOf(line, requestsPerDay, machines[end], end)),
          }))
          .filter(({ usdPerMonth }) => usdPerMonth.high > 0),
        ...people.parts,
      ];
    },
    usdAt: (requestsPerDay, end) => {
      const machines = count.machinesAt(requestsPerDay, end);
      return lines.reduce((sum, line) => sum + usdOf(line, requestsPerDay, machines, end), people.usdAt(end));
    },
    stepsBelow: count.stepsBelow,
    ...(limit && { mostRequestsPerDay: limit.requestsPerDay, limitReason: limit.reason }),
    machinesAt: (requestsPerDay) => machineFacts(terms, requestsPerDay),
    warningsAt: () => warnings,
    assumptions: [...new Set([...terms.assumptions, ...people.assumptions])],
    tokensPerRequest: tokensPerRequest(inputs.workload),
    label: people.label,
  };
}

function machineFacts({ plan, count, paidHours }: MachineTerms, requestsPerDay: number): MachineFacts {
  const { machinesAt, replicasPerMachine } = count;
  const machines = rangeAt((end) => machinesAt(requestsPerDay, end));
  const replicas = rangeAt((end) => machines[end] * replicasPerMachine);
  const paidShare = paidHours.likely / HOURS_PER_MONTH;
  return {
    machines,
    replicas,
    devices: rangeAt((end) => replicas[end] * plan.unit.deviceCount),
    utilisation: orderedRangeAt((end) => utilisationOf(plan, requestsPerDay, replicas[end] * paidShare, end)),
    replicaRequestsPerDay: rangeAt(
      (end) => (plan.unit.tokensPerSecond[end] * SECONDS_PER_DAY) / plan.answerTokens,
    ),
    peakRequestsPerSecond: rangeAt((end) => (requestsPerDay * plan.peak[end]) / SECONDS_PER_DAY),
    paidHours,
  };
}
