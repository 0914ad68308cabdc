import type { EstimateEnd } from '../../units/range.ts';
import type { Range } from '../../units/range.ts';
import type { AssumptionId } from '../facts/assumption.ts';
import type { Bill } from './bill.ts';
import type { BillInputs } from '../workload/bill-inputs.ts';
import { copiesAt, copySteps, utilisationOf, type CopyPlan } from '../serving/replica-plan.ts';
import { orderedRangeAt, rangeAt } from '../../units/range-ends.ts';
import { HOURS_PER_MONTH, SECONDS_PER_DAY } from '../../units/months.ts';
import { peoplePart } from './people.ts';
import type { CostPart, CostPartId, MachineFacts } from './route-cost.ts';
import type { Route } from './route.ts';
import { tokensPerRequest } from '../workload/workload.ts';

/** A part of a machine’s bill: so much for each machine, and so much for each request a day. */
export interface MachineLine {
  readonly id: CostPartId;
  readonly name: string;
  /** US dollars a month for one machine. */
  readonly perMachine: Range;
  /** US dollars a month for one request a day. Default 0. */
  readonly perDailyRequest?: Range;
}

/** How many machines there are at a number of requests a day, and how many copies they have room for. */
export interface MachineCount {
  readonly machinesAt: (requestsPerDay: number, end: EstimateEnd) => number;
  readonly copiesPerMachine: number;
  readonly stepsBelow: Bill['stepsBelow'];
}

/** All that makes the bill of machines. */
export interface MachineTerms {
  readonly route: Route;
  readonly plan: CopyPlan;
  readonly count: MachineCount;
  readonly lines: readonly MachineLine[];
  /** Hours a month for which a machine that is there all the time is paid. */
  readonly paidHours: Range;
  readonly hoursId: AssumptionId;
  readonly assumptions: readonly AssumptionId[];
  readonly warnings: readonly string[];
  readonly limit?: { readonly requestsPerDay: number; readonly reason: string };
}

/**
 * Returns the number of whole machines, from whole copies: copies ÷ copies that one machine has room for, rounded up.
 *
 * @example 5 copies of 2 devices on machines of 8: 5 ÷ 4, so 2 machines.
 */
export function wholeMachines(plan: CopyPlan, copiesPerMachine: number): MachineCount {
  return {
    machinesAt: (requestsPerDay, end) => Math.ceil(copiesAt(plan, requestsPerDay, end) / copiesPerMachine),
    copiesPerMachine,
    stepsBelow: (most, end) => copySteps(plan, most, end),
  };
}

/** Returns the bill of machines: the lines for each machine and each request, and people’s time. */
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
  const { machinesAt, copiesPerMachine } = count;
  const machines = rangeAt((end) => machinesAt(requestsPerDay, end));
  const copies = rangeAt((end) => machines[end] * copiesPerMachine);
  const paidShare = paidHours.likely / HOURS_PER_MONTH;
  return {
    machines,
    copies,
    devices: rangeAt((end) => copies[end] * plan.unit.deviceCount),
    utilisation: orderedRangeAt((end) => utilisationOf(plan, requestsPerDay, copies[end] * paidShare, end)),
    copyRequestsPerDay: rangeAt(
      (end) => (plan.unit.tokensPerSecond[end] * SECONDS_PER_DAY) / plan.answerTokens,
    ),
    peakRequestsPerSecond: rangeAt((end) => (requestsPerDay * plan.peak[end]) / SECONDS_PER_DAY),
    paidHours,
  };
}
