import {
  ARTICLE_CASE,
  ARTICLE_CASE_16_BITS,
  CURRENT_CASE,
} from '../src/components/chapters/cost/examples.ts';
import { readCostFacts } from '../src/integrations/cost-facts.ts';
import { readDevices } from '../src/integrations/devices.ts';
import { readFactFiles } from '../src/integrations/fact-files.ts';
import { ModelSchema } from '../src/lib/catalog/models/model.ts';
import { PublishedBillSchema } from '../src/lib/catalog/market/published-bill.ts';
import { breakEven, type CheaperInterval } from '../src/lib/cost/questions/break-even.ts';
import { routeComparison, type ComparedRoute } from '../src/lib/cost/questions/route-comparison.ts';
import type { CostCase } from '../src/lib/cost/workload/cost-case.ts';
import type { CostFacts } from '../src/lib/cost/facts/cost-facts.ts';
import { costCaseOf } from '../src/lib/case/cost-choices.ts';
import { COST_PRESETS } from '../src/lib/case/cost-presets.ts';
import type { RouteCost } from '../src/lib/cost/bills/route-cost.ts';
import type { RouteKind } from '../src/lib/cost/bills/route.ts';
import { billOfCost } from '../src/lib/cost/routes/routes.ts';
import { sensitivity } from '../src/lib/cost/questions/sensitivity.ts';
import { servingUnits } from '../src/lib/cost/serving/serving-units.ts';
import { trafficStages, type TrafficStage } from '../src/lib/cost/questions/traffic-stages.ts';
import type { Workload } from '../src/lib/cost/workload/workload.ts';
import { publishedBillUsd } from '../src/lib/cost/questions/published-bill-sum.ts';
import { formatUsd } from '../src/lib/units/dollars.ts';

/**
 * Prints what the routes cost: the tables of the cost chapter by traffic stage, without and with people’s time, published
 * bills next to ours, break-evens for three presets, and what moves the answer most. Prices are today’s;
 * `npm run cost -- 2027-01-01` takes those of another day.
 */
const day = process.argv[2] ?? new Date().toISOString().slice(0, 10);
const facts: CostFacts = {
  ...readCostFacts(day),
  models: readFactFiles('src/content/models', ModelSchema),
  accelerators: readDevices(),
};
const units = servingUnits(facts);

const ARTICLE: CostCase = { ...ARTICLE_CASE, withPeople: false, day };
const ARTICLE_16_BITS: CostCase = { ...ARTICLE_CASE_16_BITS, withPeople: false, day };
const CURRENT: CostCase = { ...CURRENT_CASE, computerId: 'apple-m4-max', withPeople: false, day };

const count = (value: number): string => Math.round(value).toLocaleString('en-GB');

function usdWords(cost: RouteCost): string {
  if (!cost.isPriced) return cost.obstacle;
  const { low, likely, high } = cost.usdPerMonth;
  return low === high ? formatUsd(likely) : `${formatUsd(likely)} (${formatUsd(low)} to ${formatUsd(high)})`;
}

function printStages(title: string, costCase: CostCase): void {
  const people = costCase.withPeople ? 'people’s time counted' : 'machines only';
  console.log(`\n${title}, US dollars a month on ${day}, ${people}`);
  const table = trafficStages(costCase, facts, units);
  const kinds = [...new Set(table.flatMap(({ routes }) => routes.map(({ kind }) => kind)))];
  const costIn = (stage: TrafficStage, kind: RouteKind): string => {
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
    console.log(`  ${kind}: ${cost.name}${cost.isPriced ? '' : `. ${cost.reason}`}`);
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
  return routes.find(({ kind, cost }) => kind === 'rented-on-demand' && cost.isPriced)?.cost;
}

function printBreakEven(name: string, workload: Workload): void {
  const costCase = { ...CURRENT, workload };
  const routes = routeComparison(costCase, facts, units);
  const machine = machineRoute(routes);
  if (!machine?.isPriced) return;
  for (const kind of ['paid-api', 'hosted-open'] as const) {
    const cost = routes.find((route) => route.kind === kind)?.cost;
    if (!cost?.isPriced) continue;
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

for (const withPeople of [false, true]) {
  printStages('The article’s 70B model, 8 bits, 1,500 tokens and 300', { ...ARTICLE, withPeople });
  printStages('The same at 16 bits, as the article counts', { ...ARTICLE_16_BITS, withPeople });
  printStages('gpt-oss 120B, 1,500 tokens and 300', { ...CURRENT, withPeople });
}

console.log('\nPublished bills');
console.table(
  readFactFiles('src/content/bills', PublishedBillSchema).map((bill) => ({
    bill: bill.name,
    published: bill.publishedUsd,
    ours: Number(publishedBillUsd(bill).toPrecision(8)),
    source: bill.source.title,
  })),
);

console.log('\nBreak-even of one rented machine on demand, requests a day, machines only');
for (const id of ['internal-tool', 'support-bot', 'public-product']) {
  const preset = COST_PRESETS.find((one) => one.id === id);
  if (preset) printBreakEven(preset.name, costCaseOf(preset.choices, day, facts.models).workload);
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
