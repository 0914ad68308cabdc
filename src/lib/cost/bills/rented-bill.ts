import { HOURS_PER_MONTH } from '../../units/months.ts';
import { exactly, scaledRange, type Range } from '../../units/range.ts';
import type { AssumptionId } from '../facts/assumption.ts';
import type { ObstacleKind } from '../serving/obstacle.ts';
import { replicaPlan } from '../serving/replica-plan.ts';
import { unitWarnings } from '../serving/unit-warnings.ts';
import type { BillInputs } from '../workload/bill-inputs.ts';
import type { Bill, NoBill } from './bill.ts';
import { machineBill, wholeMachines, type MachineTerms } from './machine-bill.ts';
import { routeKind, routeName, type RentedRoute } from './route.ts';
import { billedBySecond } from './scale-to-zero.ts';

const ALWAYS = exactly(HOURS_PER_MONTH);
const LOAD: readonly AssumptionId[] = ['peak-over-mean', 'safe-utilisation', 'spare-copies'];

/**
 * Returns the bill of rented machines: whole machines × US dollars an hour × paid hours. On demand, spot and reserved
 * machines run all the time, 730 hours a month, as many as the peak needs. In office hours they run for the hours of the
 * assumption, and all requests of the month come in those hours. For machines scaled to zero see `billedBySecond`.
 *
 * @source Hugging Face’s and RunPod’s price pages, which bill this way.
 * @example One machine at $2.50 an hour: $1,825 a month on demand, $500 for 200 office hours.
 */
export function rentedBill(route: RentedRoute, inputs: BillInputs): Bill | NoBill {
  const { rental, unit, terms } = route;
  const usdPerHour = hourlyPrice(route);
  if (usdPerHour === undefined) return noBill(route, 'not-in-data', PRICE_MISSING[terms](rental.provider));
  const replicasPerMachine = Math.floor(rental.acceleratorCount / unit.deviceCount);
  if (replicasPerMachine === 0) {
    return noBill(
      route,
      'impossible',
      `One copy takes ${unit.deviceCount} devices, and ${rental.instance} has ${rental.acceleratorCount}.`,
    );
  }
  const setUp = hoursAndCount(route, inputs, replicasPerMachine);
  return machineBill(
    {
      route,
      ...setUp,
      lines: [{ id: 'rent', name: 'Rent of machines', perMachine: scaledRange(setUp.paidHours, usdPerHour) }],
      hoursId: 'hours-rented',
      warnings: [...warningsOf(route, inputs), ...unitWarnings(unit, setUp.plan)],
    },
    inputs,
  );
}

function hourlyPrice({ rental, terms }: RentedRoute): number | undefined {
  switch (terms) {
    case 'spot':
      return rental.spotUsdPerHour;
    case 'reserved':
      return rental.reservedUsdPerHour;
    case 'scale-to-zero':
      return rental.scalesToZero ? rental.usdPerHour : undefined;
    case 'on-demand':
    case 'office-hours':
      return rental.usdPerHour;
  }
}

const PRICE_MISSING: Readonly<Record<RentedRoute['terms'], (provider: string) => string>> = {
  'on-demand': (provider) => `No price by the hour of ${provider} is in our data.`,
  'office-hours': (provider) => `No price by the hour of ${provider} is in our data.`,
  spot: (provider) => `No price of ${provider} for spot machines is in our data.`,
  reserved: (provider) => `No price of ${provider} for a year is in our data.`,
  'scale-to-zero': (provider) => `No price by the second of ${provider} for this machine is in our data.`,
};

function noBill(route: RentedRoute, obstacle: ObstacleKind, reason: string): NoBill {
  return { kind: routeKind(route), route, name: routeName(route), obstacle, reason };
}

type SetUp = Pick<MachineTerms, 'plan' | 'count' | 'paidHours' | 'assumptions'>;

function hoursAndCount({ unit, terms }: RentedRoute, inputs: BillInputs, replicasPerMachine: number): SetUp {
  const spareReplicas = inputs.assumptions['spare-copies'];
  if (terms === 'scale-to-zero') {
    const plan = replicaPlan(unit, inputs, { spareReplicas: exactly(0) });
    return {
      plan,
      count: billedBySecond(plan, inputs.assumptions, replicasPerMachine),
      paidHours: ALWAYS,
      assumptions: ['safe-utilisation', 'cold-start-seconds', 'idle-timeout-seconds'],
    };
  }
  const office: Range = inputs.assumptions['office-hours-per-month'];
  const isOffice = terms === 'office-hours';
  const plan = replicaPlan(unit, inputs, {
    spareReplicas,
    paidShare: isOffice ? Math.min(1, office.likely / HOURS_PER_MONTH) : 1,
  });
  return {
    plan,
    count: wholeMachines(plan, replicasPerMachine),
    paidHours: isOffice ? office : ALWAYS,
    assumptions: isOffice ? [...LOAD, 'office-hours-per-month'] : LOAD,
  };
}

function warningsOf({ rental, terms }: RentedRoute, { assumptions }: BillInputs): readonly string[] {
  switch (terms) {
    case 'spot':
      return [
        'A spot machine can be taken away at short notice, and there may be none; plan for what happens then.',
      ];
    case 'reserved':
      return ['A reserved machine is paid for the whole year, used or not.'];
    case 'office-hours':
      return [
        `Nobody is answered outside ${Math.round(assumptions['office-hours-per-month'].likely)} hours a month; ` +
          'all requests are taken to come in them.',
      ];
    case 'scale-to-zero':
      return [
        `The first call after a pause waits about ${Math.round(assumptions['cold-start-seconds'].likely)} seconds ` +
          `until ${rental.provider} has started a copy.`,
      ];
    case 'on-demand':
      return [];
  }
}
