import { expect, it } from 'vitest';
import { electricityLine } from '../../../../src/lib/cost/bills/electricity.ts';
import { replicaPlan } from '../../../../src/lib/cost/serving/replica-plan.ts';
import { exactly } from '../../../../src/lib/units/range.ts';
import { likelyAssumptions, roundUnit, workloadWith } from '../examples.ts';

it('a card of 700 W costs $44.84 a month idle at $0.15 a kWh', () => {
  const assumptions = {
    ...likelyAssumptions,
    'server-power-factor': exactly(1.5),
    'idle-power-share': exactly(0.3),
  };
  const plan = replicaPlan(
    roundUnit,
    { workload: workloadWith(), assumptions },
    { spareReplicas: exactly(0) },
  );
  const line = electricityLine(roundUnit, plan, assumptions, {
    building: exactly(1.3),
    machineDevices: 1,
    idlesForThis: true,
  });
  expect(line?.perMachine.likely).toBeCloseTo(44.84, 2);
});
