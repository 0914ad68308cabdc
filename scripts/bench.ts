import { readCostFacts } from '../src/integrations/cost-facts.ts';
import { readFactFiles } from '../src/integrations/fact-files.ts';
import { AcceleratorSchema } from '../src/lib/catalog/machines/accelerator.ts';
import { hasOwnMemory } from '../src/lib/catalog/machines/own-memory.ts';
import { ModelSchema } from '../src/lib/catalog/models/model.ts';
import { routeComparison } from '../src/lib/cost/questions/route-comparison.ts';
import type { CostCase } from '../src/lib/cost/workload/cost-case.ts';
import type { CostFacts } from '../src/lib/cost/facts/cost-facts.ts';
import { costCurve, logarithmicRates } from '../src/lib/cost/questions/cost-curve.ts';
import { billOfCost, routesOf } from '../src/lib/cost/routes/routes.ts';
import { servingUnits, type ServingUnits } from '../src/lib/cost/serving/serving-units.ts';
import { DEFAULT_WORKLOAD } from '../src/lib/cost/workload/workload.ts';
import type { DeviceMemory } from '../src/lib/memory/placement/device-memory.ts';
import type { InferencePlan } from '../src/lib/memory/plan/inference-plan.ts';
import { placementOf } from '../src/lib/memory/placement/placement.ts';
import type { Placement } from '../src/lib/memory/placement/placement-verdict.ts';
import { planEvaluator } from '../src/lib/memory/placement/plan-memory.ts';
import type { Precision } from '../src/lib/memory/weights/precision.ts';

/**
 * Prints how long two things take on one core. Time is what the processor spent on it, so other programs do not count.
 * With --limit the run fails when a median is above its limit.
 *
 * Memory: every model that formulas cover, in eight precisions, on every device, with llama.cpp and 8192 tokens. A
 * processor without memory of its own counts with 64 GiB.
 * Cost: every route for gpt-oss 120B compared at one number of requests, and a curve of 100 points for each kind, with
 * what machines can serve worked out before; and the same from nothing.
 */
const GRID_LIMIT_MILLISECONDS = 250;
const COST_LIMIT_MILLISECONDS = 20;
const RUNS = 25;
const PRECISIONS: readonly Precision[] = [
  ...(['BF16', 'Q8_0', 'Q6_K', 'Q5_K_M'] as const),
  ...(['Q4_K_M', 'IQ4_XS', 'Q3_K_M', 'Q2_K'] as const),
];
const PROCESSOR_GIBIBYTES = 64;

const models = readFactFiles('src/content/models', ModelSchema).filter(
  ({ architecture }) => architecture.notModelled === undefined,
);
const accelerators = readFactFiles('src/content/accelerators', AcceleratorSchema);
const devices = accelerators.map((facts): DeviceMemory => {
  const usable = facts.usableMemoryMebibytes?.value;
  return hasOwnMemory(facts)
    ? {
        kind: facts.kind,
        memoryGigabytes: facts.memoryGigabytes.value,
        ...(usable === undefined ? {} : { usableMebibytes: usable }),
      }
    : { kind: facts.kind, memoryGigabytes: PROCESSOR_GIBIBYTES, usableMebibytes: PROCESSOR_GIBIBYTES * 1024 };
});

function verdicts(): Readonly<Record<Placement['verdict'], number>> {
  const counts = { fits: 0, tight: 0, offloads: 0, unknown: 0, 'does-not-fit': 0 };
  const evaluator = planEvaluator();
  for (const { architecture } of models) {
    // One object for all precisions, by which the evaluator knows that it is the same model.
    const model: InferencePlan['model'] = { architecture };
    for (const precision of PRECISIONS) {
      const memory = evaluator.memory({
        model,
        precision,
        runtime: 'llama.cpp',
        contextTokens: 8192,
        sequences: 1,
        keyPrecision: 'f16',
        valuePrecision: 'f16',
      });
      for (const device of devices) counts[placementOf(memory, [device]).verdict] += 1;
    }
  }
  return counts;
}

function timed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function report(name: string, work: () => void, limitMilliseconds?: number): void {
  const first = timed(work);
  const times = Array.from({ length: RUNS }, () => timed(work));
  const median = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  const limit = limitMilliseconds === undefined ? '' : `; the limit is ${limitMilliseconds} ms`;
  console.log(
    `${name}: ${median.toFixed(1)} ms on one core (median of ${RUNS} runs, ${Math.min(...times).toFixed(1)} to ` +
      `${Math.max(...times).toFixed(1)} ms${limit}), ${first.toFixed(1)} ms the first time`,
  );
  const isSlow = limitMilliseconds !== undefined && median > limitMilliseconds;
  if (process.argv.includes('--limit') && isSlow) process.exitCode = 1;
}

console.log(
  `${models.length} models × ${PRECISIONS.length} precisions × ${devices.length} devices: ` +
    `${(models.length * PRECISIONS.length * devices.length).toLocaleString('en-GB')} plans, each worked out anew`,
);
console.table(verdicts());
report('Memory, the whole grid', verdicts, GRID_LIMIT_MILLISECONDS);

const DAY = '2026-11-25';
const costFacts: CostFacts = { ...readCostFacts(DAY), models, accelerators };
const costCase: CostCase = {
  workload: { ...DEFAULT_WORKLOAD, requestsPerDay: 100_000 },
  paidOfferId: 'claude-sonnet-5-5-anthropic',
  modelId: 'gpt-oss-120b',
  precision: 'MXFP4',
  computerId: 'apple-m4-max',
  computerPrecision: 'MXFP4_MOE',
  openShare: 0.8,
  withPeople: true,
  day: DAY,
};
const rates = logarithmicRates(1, 1_000_000);

function comparisonAndCurves(units: ServingUnits): number {
  let points = 0;
  for (const { cost } of routeComparison(costCase, costFacts, units)) {
    if (!cost.isPossible) continue;
    points += costCurve(billOfCost(cost, costCase, costFacts), rates).length;
  }
  return points;
}

const shared = servingUnits(costFacts);
const routes = routesOf(costCase, costFacts, shared).flatMap(({ candidates }) => candidates).length;
console.log(`${routes} routes compared, ${comparisonAndCurves(shared)} points of curves`);
report('Cost, comparison and curves', () => comparisonAndCurves(shared), COST_LIMIT_MILLISECONDS);
report('Cost, the same from nothing', () => comparisonAndCurves(servingUnits(costFacts)));
