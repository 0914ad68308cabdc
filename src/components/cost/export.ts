import { formatUsd, usdColumn } from '../../lib/units/dollars.ts';
import type { CostAnswer } from './answer/answer.ts';
import { headlineSentence } from './answer/headline-routes.ts';
import { obstacleWords } from './answer/obstacle-words.ts';
import { priceDates } from './answer/price-dates.ts';
import { rangeText, roundedCount } from '../sentences/number-words.ts';
import type { RouteView } from './answer/route-view.ts';
import { usdRangeWords } from '../sentences/money-words.ts';

/** Returns the answer as Markdown, with the assumptions, their sources, and a link to the same case. */
export function costMarkdown(answer: CostAnswer, link: string): string {
  const { choices, paidName, modelName, routes, assumptions } = answer;
  const [cheapest] = routes;
  return [
    `## What ${roundedCount(choices.requests)} requests a day cost`,
    '',
    `${paidName} or ${modelName}; ${roundedCount(choices.input)} tokens in, ${roundedCount(choices.output)} out and ` +
      `${roundedCount(choices.reasoning)} of reasoning; ${choices.cached} % of the input repeats, ${choices.batch} % of requests can wait.`,
    '',
    headlineSentence(answer),
    '',
    '| Way | US dollars a month | From, to | What |',
    '| --- | ---: | --- | --- |',
    ...routes.map(({ title, cost, name, obstacle, reason }) =>
      cost
        ? `| ${title} | ${formatUsd(cost.usdPerMonth.likely)} | ${usdRangeWords(cost.usdPerMonth)} | ${name} |`
        : `| ${title} | ${obstacleWords(obstacle)} | | ${reason ?? ''} |`,
    ),
    '',
    ...(cheapest ? bill(cheapest) : []),
    priceDates(answer),
    '',
    ...assumptions.map(
      ({ name, unit, range, isOwn, source }) =>
        `- ${name}: ${rangeText(range)} ${unit}, ${isOwn ? 'our own number' : source ? `[${source.title}](${source.url ?? ''}), read ${source.read}` : 'a choice of the guide'}`,
    ),
    '',
    `[Open this case](${link})`,
    '',
  ].join('\n');
}

function bill({ title, cost }: RouteView): readonly string[] {
  if (!cost) return [];
  const column = usdColumn(cost.parts.map(({ usdPerMonth }) => usdPerMonth.likely));
  return [
    `The bill of “${title}”:`,
    '',
    ...cost.parts.map(
      ({ name, of }, place) => `- ${name}${of === undefined ? '' : ` (${of})`}: ${column.parts[place] ?? ''}`,
    ),
    `- In all: ${column.total}`,
    '',
  ];
}

const COLUMNS = [
  ...(['way', 'route', 'usd_per_month_low', 'usd_per_month_likely', 'usd_per_month_high'] as const),
  ...(['usd_per_request_likely', 'counted', 'prices_of', 'reason_if_impossible'] as const),
];

/** Returns every kind of route as CSV (RFC 4180). Amounts are US dollars, to the hundredth of a cent. */
export function costCsv({ routes }: CostAnswer): string {
  const rows = routes.map(({ title, name, cost, prices, reason }) => [
    title,
    name,
    ...(['low', 'likely', 'high'] as const).map((end) => (cost ? cost.usdPerMonth[end].toFixed(4) : '')),
    cost ? String(Number(cost.usdPerRequest.likely.toPrecision(6))) : '',
    cost?.label ?? '',
    prices.map(({ of }) => of).join(' '),
    reason ?? '',
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Quotes a cell where needed. A cell that begins like a formula would run in a spreadsheet; none of ours does. */
function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Returns the case, the assumptions and every kind of route with its parts, as JSON. */
export function costJson({ choices, costCase, routes, assumptions }: CostAnswer, link: string): string {
  const exported = { link, day: costCase.day, choices, assumptions, routes: routes.map(exportedRoute) };
  return `${JSON.stringify(exported, null, 2)}\n`;
}

/** The route with replicas under the field names that earlier exports have, so that programs can go on reading them. */
function exportedRoute(route: RouteView): unknown {
  const { cost } = route;
  if (!cost?.machines) return route;
  const { machines, replicas, devices, utilisation, replicaRequestsPerDay, ...rest } = cost.machines;
  const exported = {
    ...{ machines, copies: replicas, devices, utilisation },
    ...{ copyRequestsPerDay: replicaRequestsPerDay, ...rest },
  };
  return { ...route, cost: { ...cost, machines: exported } };
}
