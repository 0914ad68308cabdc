import { isStackable } from '../../memory/placement/device-memory.ts';
import { HOURS_PER_MONTH } from '../../units/months.ts';
import { opposite, rangeAt } from '../../units/range-ends.ts';
import { exactly, type Range } from '../../units/range.ts';
import type { AssumptionId } from '../facts/assumption.ts';
import { replicaPlan, requestsPerReplica } from '../serving/replica-plan.ts';
import type { ServingUnit } from '../serving/serving-unit.ts';
import { unitWarnings } from '../serving/unit-warnings.ts';
import type { BillInputs } from '../workload/bill-inputs.ts';
import type { Bill, NoBill } from './bill.ts';
import { electricityLine } from './electricity.ts';
import { machineBill, wholeMachines, type MachineLine } from './machine-bill.ts';
import { routeKind, routeName, type ComputerRoute, type ServerRoute } from './route.ts';

const ALWAYS = exactly(HOURS_PER_MONTH);
const MONTHS_PER_YEAR = 12;
const POWER: readonly AssumptionId[] = ['usd-per-kwh', 'server-power-factor', 'idle-power-share'];
const PURCHASE: readonly AssumptionId[] = ['server-price-factor', 'write-off-years'];

/**
 * Returns the bill of a server that is bought: straight-line depreciation over the years of use, electricity with the
 * overhead of the building, a place in a data centre, and people. Spare replicas are bought as well.
 *
 * @example Two cards at $30,000, the whole at 1.5 times their price, over four years: 90,000 ÷ 48 = $1,875 a month.
 */
export function serverBill(route: ServerRoute, inputs: BillInputs): Bill | NoBill {
  const { unit } = route;
  const { assumptions } = inputs;
  const plan = replicaPlan(unit, inputs, { spareReplicas: assumptions['spare-copies'] });
  const { boardDevices = 1 } = unit;
  const machineDevices = Math.ceil(unit.deviceCount / boardDevices) * boardDevices;
  const purchase = purchaseLine(unit, machineDevices, inputs);
  const electricity = electricityLine(unit, plan, assumptions, {
    building: assumptions['power-usage-effectiveness'],
    machineDevices,
    idlesForThis: true,
  });
  if (!purchase) return withoutFact(route, `No price of the ${unit.deviceName} is in our data.`);
  if (!electricity) return withoutFact(route, powerMissing(unit));
  return machineBill(
    {
      route,
      plan,
      count: wholeMachines(plan, Math.floor(machineDevices / unit.deviceCount)),
      lines: [
        purchase,
        electricity,
        { id: 'hosting', name: 'A place in a data centre', perMachine: assumptions['hosting-usd-per-month'] },
      ],
      paidHours: ALWAYS,
      hoursId: 'hours-server',
      assumptions: [
        ...PURCHASE,
        ...POWER,
        ...(['power-usage-effectiveness', 'hosting-usd-per-month'] as const),
        ...(['peak-over-mean', 'safe-utilisation', 'spare-copies'] as const),
      ],
      warnings: [
        'The price of a device is that of its launch; what it costs today may be far from it.',
        ...(boardDevices > 1
          ? [`The ${unit.deviceName} is not sold singly: a server has ${machineDevices} of them.`]
          : []),
        ...unitWarnings(unit, plan),
      ],
    },
    inputs,
  );
}

/**
 * Returns the bill of one laptop, Mac or workstation. For one that is there anyway only the electricity above idle
 * counts; for one that is bought for this, its price over the years of use and all its electricity. One computer runs
 * one replica, so there is a limit to the requests that it carries.
 *
 * @example $4,700 over three years and 0.2 kW all the time at $0.18: 130.56 + 26.28 = $156.84 a month.
 */
export function computerBill(route: ComputerRoute, inputs: BillInputs): Bill | NoBill {
  const { unit, purchase } = route;
  const plan = replicaPlan(unit, inputs, { spareReplicas: exactly(0) });
  const isBought = purchase === 'written-off';
  const electricity = electricityLine(unit, plan, inputs.assumptions, {
    building: exactly(1),
    machineDevices: unit.deviceCount,
    idlesForThis: isBought,
  });
  const price = isBought ? purchaseLine(unit, unit.deviceCount, inputs) : undefined;
  if (isBought && !price) {
    return withoutFact(route, `No price of the ${unit.deviceName} is in our data.`);
  }
  if (!electricity) return withoutFact(route, powerMissing(unit));
  const most = requestsPerReplica(plan, 'likely');
  return machineBill(
    {
      route,
      plan,
      count: { machinesAt: () => 1, replicasPerMachine: 1, stepsBelow: () => [] },
      lines: [...(price ? [price] : []), electricity],
      paidHours: ALWAYS,
      hoursId: 'hours-computer',
      assumptions: [
        ...(isBought ? PURCHASE : []),
        ...POWER,
        ...(['peak-over-mean', 'safe-utilisation'] as const),
      ],
      warnings: unitWarnings(unit, plan),
      limit: {
        requestsPerDay: most,
        reason:
          `One ${unit.deviceName} answers about ${Math.floor(most).toLocaleString('en-GB')} such requests a day ` +
          'at its safe load in the busiest hour.',
      },
    },
    inputs,
  );
}

function purchaseLine(
  unit: ServingUnit,
  machineDevices: number,
  { assumptions }: BillInputs,
): MachineLine | undefined {
  const { deviceUsd } = unit;
  if (deviceUsd === undefined) return undefined;
  const factor = priceFactor(unit, assumptions['server-price-factor']);
  const years = assumptions['write-off-years'];
  return {
    id: 'purchase',
    name: 'Purchase, spread over its years of use',
    perMachine: rangeAt(
      (end) => (machineDevices * deviceUsd * factor[end]) / (years[opposite(end)] * MONTHS_PER_YEAR),
    ),
  };
}

/** A graphics card needs a server around it; the price of a laptop or Mac is that of the whole. */
function priceFactor({ deviceKind }: ServingUnit, factor: Range): Range {
  return isStackable({ kind: deviceKind, memoryGigabytes: 1 }) ? factor : exactly(1);
}

function powerMissing({ deviceName }: ServingUnit): string {
  return `The power that the ${deviceName} draws is not in our data.`;
}

function withoutFact(route: ServerRoute | ComputerRoute, reason: string): NoBill {
  return { kind: routeKind(route), route, name: routeName(route), obstacle: 'not-in-data', reason };
}
