import { readCostFacts } from '../src/integrations/cost-facts.ts';
import { readDevices } from '../src/integrations/devices.ts';
import { readFactFiles } from '../src/integrations/fact-files.ts';
import { hasOwnMemory } from '../src/lib/catalog/machines/own-memory.ts';
import { ModelSchema } from '../src/lib/catalog/models/model.ts';
import { routeComparison } from '../src/lib/cost/questions/route-comparison.ts';
import type { CostCase } from '../src/lib/cost/workload/cost-case.ts';
import type { CostFacts } from '../src/lib/cost/facts/cost-facts.ts';
import { costCurve, logarithmicRates } from '../src/lib/cost/questions/cost-curve.ts';
import { billOfCost, routesOf } from '../src/lib/cost/routes/routes.ts';
import { foundUnit } from '../src/lib/cost/serving/serving-search.ts';
import { servingUnits, type ServingUnits } from '../src/lib/cost/serving/serving-units.ts';
import { DEFAULT_WORKLOAD } from '../src/lib/cost/workload/workload.ts';
import { reservedBytes } from '../src/lib/memory/compute/llama-cpp/allocator.ts';
import type { DeviceMemory } from '../src/lib/memory/placement/device-memory.ts';
import { modelTensors, weightsByLayer } from '../src/lib/memory/weights/weights-by-layer.ts';
import { countedCalls, type CallCounts } from './call-counts.ts';
import { gridModels, gridVerdicts, PRECISIONS } from './memory-grid.ts';
import { isExceeded, limitLine, type WorkLimit } from './work-limits.ts';

/**
 * Prints how much work two things are, and how long they take on one core of this machine. With --limit the run fails
 * when the work is above its limits. These are counts of calls and ratios of them, which are the same on every machine;
 * the milliseconds are for information. `--runs 3` measures time three times rather than 25.
 *
 * Memory: every model that formulas cover in llama.cpp, in eight precisions, on every device, with 8192 tokens. A
 * processor without memory of its own counts with 64 GiB.
 * Cost: every route for gpt-oss 120B compared at one number of requests, and a curve of 100 points for each kind, with
 * what machines can serve worked out before; and the same from nothing.
 */
const runsAt = process.argv.indexOf('--runs');
const RUNS = runsAt < 0 ? 25 : Number(process.argv[runsAt + 1]);
const PROCESSOR_GIBIBYTES = 64;

const accelerators = readDevices();
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

/** Once each. The engine may count a call twice when it interrupts it to optimise, so a few more do not fail. */
const ONCE = 1.05;

const allModels = readFactFiles('src/content/models', ModelSchema);
const { covered: models, leftOut } = gridModels(allModels, devices);

/** Counts the calls to functions of the library; the work is the same each time, so once is enough. */
const counted = (work: () => void): Promise<CallCounts> => countedCalls('/src/lib/', work);

/** Prints how long the work takes. Time is what the processor spent on it, so other programs do not count. */
function reportTime(name: string, work: () => void): void {
  const first = timed(work);
  const times = Array.from({ length: RUNS }, () => timed(work));
  const median = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? first;
  console.log(
    `${name}: ${median.toFixed(1)} ms on one core (median of ${RUNS} runs, ${Math.min(...times).toFixed(1)} to ` +
      `${Math.max(...times).toFixed(1)} ms), ${first.toFixed(1)} ms the first time`,
  );
}

function timed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function report(limits: readonly WorkLimit[]): void {
  for (const limit of limits) console.log(limitLine(limit));
  if (process.argv.includes('--limit') && limits.some(isExceeded)) process.exitCode = 1;
}

const plans = models.length * PRECISIONS.length;
const placements = plans * devices.length;
console.log(
  `${models.length} models × ${PRECISIONS.length} precisions × ${devices.length} devices: ` +
    `${placements.toLocaleString('en-GB')} plans, each worked out anew`,
);
console.log(`${leftOut.length} models left out, which the formulas do not cover in llama.cpp:`);
for (const { name, reason } of leftOut) console.log(`  ${name}: ${reason}`);
console.table(gridVerdicts(models, devices));
reportTime('Memory, the whole grid', () => gridVerdicts(models, devices));

const fourTimes = <One>(list: readonly One[]): One[] => [list, list, list, list].flat();
// Every eighth model, as a copy: the evaluator knows a model by its object.
const someModels = models.filter((_, place) => place % 8 === 0);
const copies = fourTimes(someModels).map((model) => structuredClone(model));
const grid = await counted(() => gridVerdicts(models, devices));
const moreDevices = await counted(() => gridVerdicts(models, fourTimes(devices)));
const fewModels = await counted(() => gridVerdicts(someModels, devices));
const moreModels = await counted(() => gridVerdicts(copies, devices));
report([
  { what: 'Calls for a plan', value: grid.total / placements, most: 100 },
  { what: 'Lists of tensors for a model', value: grid.of(modelTensors) / models.length, most: ONCE },
  {
    what: 'Weights worked out for a model and precision',
    value: grid.of(weightsByLayer) / plans,
    most: ONCE,
  },
  {
    what: 'Simulations of the allocator for a model',
    value: grid.of(reservedBytes) / models.length,
    most: ONCE,
  },
  {
    what: 'Simulations with four times the devices, as many times as before',
    value: moreDevices.of(reservedBytes) / grid.of(reservedBytes),
    most: ONCE,
  },
  {
    // Not as many times as before: the more devices there are, the less the work for a model counts in that.
    what: 'Calls for each device more',
    value: (moreDevices.total - grid.total) / (3 * placements),
    most: 20,
  },
  {
    what: 'Calls with four times the models, as many times as before',
    value: moreModels.total / fewModels.total,
    most: 4.1,
  },
]);

const DAY = '2026-11-25';
const costFacts: CostFacts = { ...readCostFacts(DAY), models: allModels, accelerators };
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
    if (!cost.isPriced) continue;
    points += costCurve(billOfCost(cost, costCase, costFacts), rates).length;
  }
  return points;
}

const shared = servingUnits(costFacts);
const routes = routesOf(costCase, costFacts, shared).flatMap(({ candidates }) => candidates).length;
const points = comparisonAndCurves(shared);
console.log(`${routes} routes compared, ${points} points of curves`);
reportTime('Cost, comparison and curves', () => comparisonAndCurves(shared));
reportTime('Cost, the same from nothing', () => comparisonAndCurves(servingUnits(costFacts)));

const again = await counted(() => comparisonAndCurves(shared));
const fromNothing = await counted(() => comparisonAndCurves(servingUnits(costFacts)));
report([
  { what: 'Calls for a route or a point', value: again.total / (routes + points), most: 85 },
  { what: 'Searches for what a machine can serve, when they are known', value: again.of(foundUnit), most: 0 },
  { what: 'Such searches for a route, from nothing', value: fromNothing.of(foundUnit) / routes, most: 0.5 },
  {
    what: 'Calls for such a search',
    value: (fromNothing.total - again.total) / fromNothing.of(foundUnit),
    most: 6000,
  },
  { what: 'Lists of tensors, from nothing', value: fromNothing.of(modelTensors), most: 3 },
]);
