import { isStackable } from '../../memory/placement/device-memory.ts';
import { DAYS_PER_MONTH, HOURS_PER_MONTH } from '../../units/months.ts';
import { opposite, rangeAt } from '../../units/range-ends.ts';
import { exactly, type Range } from '../../units/range.ts';
import type { Assumptions } from '../facts/assumptions.ts';
import type { ReplicaPlan } from '../serving/replica-plan.ts';
import type { ServingUnit } from '../serving/serving-unit.ts';
import type { MachineLine } from './machine-bill.ts';

const SECONDS_PER_HOUR = 3600;
const WATTS_PER_KILOWATT = 1000;

/** The building that a machine is in, and whether its idle power is part of the bill. */
export interface PowerUse {
  /** Power of the building ÷ power of the machine: 1 at home. */
  readonly building: Range;
  /** Devices of the machine, those of other replicas and unused ones included: 1 or more. */
  readonly machineDevices: number;
  /** False for a computer that would be on anyway: then only the power above idle counts. */
  readonly idlesForThis: boolean;
}

/**
 * Returns the electricity of a machine: full power of a replica’s devices while it answers, idle power the rest of the
 * time. Undefined where no source gives the device’s power. An answer takes its tokens ÷ the replica’s throughput.
 *
 * @example 700 W, 1.5 W per watt of the card, 0.3 idle, 1.3 for the building, $0.15: 315 W × 730 h × 1.3 × 0.15 = $44.84 a
 * month idle, and 735 W more while it answers.
 */
export function electricityLine(
  { deviceWatts, deviceCount, deviceKind, tokensPerSecond }: ServingUnit,
  { answerTokens }: ReplicaPlan,
  assumptions: Assumptions,
  { building, machineDevices, idlesForThis }: PowerUse,
): MachineLine | undefined {
  if (deviceWatts === undefined) return undefined;
  // The rated power of a laptop or Mac is that of the whole.
  const isCard = isStackable({ kind: deviceKind, memoryGigabytes: 1 });
  const perCard = isCard ? assumptions['server-power-factor'] : exactly(1);
  const idle = assumptions['idle-power-share'];
  const deviceUsdPerHour = rangeAt(
    (end) =>
      ((deviceWatts * perCard[end]) / WATTS_PER_KILOWATT) * building[end] * assumptions['usd-per-kwh'][end],
  );
  return {
    id: 'electricity',
    name: idlesForThis ? 'Electricity' : 'Electricity beyond idling',
    perMachine: rangeAt((end) =>
      idlesForThis ? machineDevices * deviceUsdPerHour[end] * idle[end] * HOURS_PER_MONTH : 0,
    ),
    perDailyRequest: rangeAt((end) => {
      const answerHours = answerTokens / tokensPerSecond[opposite(end)] / SECONDS_PER_HOUR;
      const beyondIdle = 1 - idle[idlesForThis ? end : opposite(end)];
      return deviceCount * deviceUsdPerHour[end] * beyondIdle * answerHours * DAYS_PER_MONTH;
    }),
  };
}
