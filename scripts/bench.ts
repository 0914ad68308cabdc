import { readFactFiles } from '../src/integrations/fact-files.ts';
import { AcceleratorSchema, hasOwnMemory } from '../src/lib/catalog/accelerator.ts';
import { ModelSchema } from '../src/lib/catalog/model.ts';
import type { DeviceMemory } from '../src/lib/memory/device-memory.ts';
import type { InferencePlan } from '../src/lib/memory/inference-plan.ts';
import { placementOf } from '../src/lib/memory/placement.ts';
import type { Placement } from '../src/lib/memory/placement-verdict.ts';
import { planEvaluator } from '../src/lib/memory/plan-parts.ts';
import type { Precision } from '../src/lib/memory/precision.ts';

/**
 * Prints how long the whole grid takes on one core: every model that formulas cover, in eight precisions, on every
 * device, with llama.cpp and 8192 tokens. A processor without memory of its own counts with 64 GiB. Time is what the
 * processor spent on it, so other programs do not count. With --limit the run fails when the median is above 250 ms.
 */
const LIMIT_MILLISECONDS = 250;
const RUNS = 25;
const PRECISIONS: readonly Precision[] = [
  ...(['BF16', 'Q8_0', 'Q6_K', 'Q5_K_M'] as const),
  ...(['Q4_K_M', 'IQ4_XS', 'Q3_K_M', 'Q2_K'] as const),
];
const PROCESSOR_GIBIBYTES = 64;

const models = readFactFiles('src/content/models', ModelSchema).filter(
  ({ architecture }) => architecture.notModelled === undefined,
);
const devices = readFactFiles('src/content/accelerators', AcceleratorSchema).map((facts): DeviceMemory => {
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
      const parts = evaluator.parts({
        model,
        precision,
        runtime: 'llama.cpp',
        contextTokens: 8192,
        sequences: 1,
        keyPrecision: 'f16',
        valuePrecision: 'f16',
      });
      for (const device of devices) counts[placementOf(parts, [device]).verdict] += 1;
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

const first = timed(verdicts);
const times = Array.from({ length: RUNS }, () => timed(verdicts));
const median = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;

console.log(
  `${models.length} models × ${PRECISIONS.length} precisions × ${devices.length} devices: ` +
    `${(models.length * PRECISIONS.length * devices.length).toLocaleString('en-GB')} plans, each worked out anew`,
);
console.table(verdicts());
console.log(
  `${median.toFixed(0)} ms on one core (median of ${RUNS} runs, ${Math.min(...times).toFixed(0)} to ` +
    `${Math.max(...times).toFixed(0)} ms; the limit is ${LIMIT_MILLISECONDS} ms), ${first.toFixed(0)} ms the first time`,
);
if (process.argv.includes('--limit') && median > LIMIT_MILLISECONDS) process.exitCode = 1;
