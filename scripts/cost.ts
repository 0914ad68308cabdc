import { readCostFacts } from '../src/integrations/cost-facts.ts';
import { readFactFiles } from '../src/integrations/fact-files.ts';
import { AcceleratorSchema } from '../src/lib/catalog/accelerator.ts';
import { ModelSchema } from '../src/lib/catalog/model.ts';
import { WorkedBillSchema } from '../src/lib/catalog/worked-bill.ts';
import { breakEven, type CheaperInterval } from '../src/lib/cost/break-even.ts';
import { compareRoutes, type ComparedRoute } from '../src/lib/cost/comparison.ts';
import type { CostCase, CostFacts } from '../src/lib/cost/cost-case.ts';
import { WORKLOAD_PRESETS } from '../src/lib/cost/presets.ts';
import type { RouteCost } from '../src/lib/cost/route-cost.ts';
import type { RouteKind } from '../src/lib/cost/route.ts';
import { billOfCost } from '../src/lib/cost/routes.ts';
import { sensitivity } from '../src/lib/cost/sensitivity.ts';
import { servingUnits } from '../src/lib/cost/serving-units.ts';
import { stages, type Stage } from '../src/lib/cost/stages.ts';
import { DEFAULT_WORKLOAD, type Workload } from '../src/lib/cost/workload.ts';
import { workedBillUsd } from '../src/lib/cost/worked-bill.ts';
import { formatUsd } from '../src/lib/units/dollars.ts';

/**
 * Prints what the routes cost: the staged table for the article’s 70B model at 16 bits and for one current model, bills
 * that others published beside ours, break-evens for three presets, and what moves the answer most. The prices are those
 * of a day: `npm run cost -- 2027-01-01` takes another than today’s.
 */
const day = process.argv[2] ?? new Date().toISOString().slice(0, 10);
const facts: CostFacts = {
  ...readCostFacts(day),
  models: readFactFiles('src/content/models', ModelSchema),
  accelerators: readFactFiles('src/content/accelerators', AcceleratorSchema),
};
const units = servingUnits(facts);

const ARTICLE: CostCase = {
  // 1,000 tokens in and 500 out, as the article’s table is usually worked out.
  workload: { ...DEFAULT_WORKLOAD, inputTokens: 1000, outputTokens: 500 },
  paidOfferId: 'claude-sonnet-5-5-anthropic',
  modelId: 'llama-3-3-70b-instruct',
  precision: 'BF16',
  computerPrecision: 'Q4_K_M',
  withPeople: false,
  day,
};
const CURRENT: CostCase = {
  ...ARTICLE,
  workload: { ...DEFAULT_WORKLOAD, cachedShare: 0.5 },
  modelId: 'gpt-oss-120b',
  precision: 'MXFP4',
  computerPrecision: 'MXFP4_MOE',
  computerId: 'apple-m4-max',
};

const count = (value: number): string => Math.round(value).toLocaleString('en-GB');

function usdWords(cost: RouteCost): string {
  if (!cost.isPossible) return 'not possible';
  const { low, likely, high } = cost.usdPerMonth;
  return low === high ? formatUsd(likely) : `${formatUsd(likely)} (${formatUsd(low)} to ${formatUsd(high)})`;
}

function printStages(title: string, costCase: CostCase): void {
  console.log(`\n${title}, US dollars a month on ${day}, machines only`);
  const table = stages(costCase, facts, units);
  const kinds = [...new Set(table.flatMap(({ routes }) => routes.map(({ kind }) => kind)))];
  const costIn = (stage: Stage, kind: RouteKind): string => {
    const found = stage.routes.find((route) => route.kind === kind);
    return found ? usdWords(found.cost) : '–';
  };
  console.table(
    Object.fromEntries(
      kinds.map((kind) => [
        kind,
        Object.fromEntries(
          table.map((stage) => [`${count(stage.requestsPerDay)} a day`, costIn(stage, kind)]),
        ),
      ]),
    ),
  );
  for (const { kind, cost } of table.at(-1)?.routes ?? []) {
    console.log(`  ${kind}: ${cost.name}${cost.isPossible ? '' : `. ${cost.reason}`}`);
  }
}

function intervalWords(
  intervals: readonly CheaperInterval[],
  names: Readonly<Record<'first' | 'second', string>>,
): string {
  return intervals
    .map(({ from, to, cheaper }) => {
      const who = cheaper === 'first' || cheaper === 'second' ? names[cheaper] : cheaper;
      return `${who} from ${count(from)} to ${count(to)}`;
    })
    .slice(0, 4)
    .join(', ');
}

function machineRoute(routes: readonly ComparedRoute[]): RouteCost | undefined {
  return routes.find(({ kind, cost }) => kind === 'rented-on-demand' && cost.isPossible)?.cost;
}

function printBreakEven(name: string, workload: Workload): void {
  const costCase = { ...CURRENT, workload };
  const routes = compareRoutes(costCase, facts, units);
  const machine = machineRoute(routes);
  if (!machine?.isPossible) return;
  for (const kind of ['paid-api', 'hosted-open'] as const) {
    const cost = routes.find((route) => route.kind === kind)?.cost;
    if (!cost?.isPossible) continue;
    const [byToken, rented] = [cost, machine].map((one) => billOfCost(one, costCase, facts));
    if (!byToken || !rented) continue;
    const { crossings, intervals, bestForFirst, bestForSecond } = breakEven(byToken, rented, 1_000_000);
    const names = { first: 'by the token', second: 'machine' };
    console.log(`${name}: ${cost.name} against ${machine.name}`);
    console.log(
      `  crossings: ${crossings.length === 0 ? 'none up to 1,000,000 a day' : crossings.slice(0, 6).map(count).join(', ')}`,
    );
    console.log(`  likely: ${intervalWords(intervals, names)}`);
    console.log(`  best for the token: ${intervalWords(bestForFirst, names)}`);
    console.log(`  best for the machine: ${intervalWords(bestForSecond, names)}`);
  }
}

printStages('The article’s 70B model, 16 bits, 1,000 and 500 tokens', ARTICLE);
printStages('gpt-oss 120B, 1,500 tokens (half repeated) and 300', CURRENT);

console.log('\nPublished bills');
console.table(
  readFactFiles('src/content/bills', WorkedBillSchema).map((bill) => ({
    bill: bill.name,
    published: bill.publishedUsd,
    ours: Number(workedBillUsd(bill).toPrecision(8)),
    source: bill.source.title,
  })),
);

console.log('\nBreak-even of one rented machine on demand, requests a day, machines only');
for (const id of ['internal-tool', 'support-bot', 'public-product']) {
  const preset = WORKLOAD_PRESETS.find((one) => one.id === id);
  if (preset) printBreakEven(preset.name, preset.workload);
}

console.log('\nWhat moves the answer at 100,000 requests a day of gpt-oss 120B, people included');
const busy = { ...CURRENT, withPeople: true, workload: { ...CURRENT.workload, requestsPerDay: 100_000 } };
console.table(
  sensitivity(busy, facts, units).map(({ name, low, high, effectUsd, flips }) => ({
    input: name,
    low: `${low.value}: ${low.answer?.kind ?? 'none'}`,
    high: `${high.value}: ${high.answer?.kind ?? 'none'}`,
    effect: formatUsd(effectUsd),
    flips,
  })),
);
