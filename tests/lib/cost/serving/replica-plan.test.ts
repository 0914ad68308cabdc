import { describe, expect, it } from 'vitest';
import {
  replicaPlan,
  replicasAt,
  replicaSteps,
  requestsPerReplica,
  utilisationOf,
} from '../../../../src/lib/cost/serving/replica-plan.ts';
import { exactly } from '../../../../src/lib/units/range.ts';
import { likelyAssumptions, roundUnit, workloadWith } from '../examples.ts';

const inputs = { workload: workloadWith(), assumptions: likelyAssumptions };
const plan = replicaPlan(roundUnit, inputs, { spareReplicas: exactly(1) });

describe('the replicas of a rate', () => {
  it('are 2 and a spare for 100,000 requests a day of 300 tokens at a peak of 3', () => {
    expect(replicasAt(plan, 100_000, 'likely')).toBe(3);
  });

  it('carry 62,400 requests a day each, and so grow by one at each multiple of that', () => {
    expect(requestsPerReplica(plan, 'likely')).toBeCloseTo(62_400, 6);
    const steps = replicaSteps(plan, 200_000, 'likely');
    expect(steps.map((step) => Math.round(step))).toEqual([62_400, 124_800, 187_200]);
  });

  it('are busy for 0.087 of the time at 4 replicas, and never where there are none', () => {
    expect(utilisationOf(plan, 100_000, 4, 'likely')).toBeCloseTo(0.0868, 4);
    expect(utilisationOf(plan, 100_000, 0, 'likely')).toBe(0);
  });

  it('must carry 4.2 times the average load in 174 of 730 hours', () => {
    const office = replicaPlan(roundUnit, inputs, { spareReplicas: exactly(0), paidShare: 174 / 730 });
    expect(office.peak.likely).toBeCloseTo(4.195, 3);
  });
});
