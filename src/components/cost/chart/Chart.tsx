import type { JSX } from 'preact';

import { formatUsd } from '../../../lib/units/dollars.ts';
import { CHART, chartGeometry, type ChartGeometry } from './geometry.ts';
import { chartMarks, placedLabels } from './labels.ts';
import type { CostChartFacts } from '../answer/chart-lines.ts';
import { chartFinding } from './finding.ts';
import type { CostAnswer } from '../answer/answer.ts';
import { about, roundedCount } from '../../sentences/number-words.ts';
import { aboutUsd } from '../../sentences/money-words.ts';

const { width, height, left, right, top, bottom } = CHART;

/** Cost by requests a day, with its finding as a sentence and the same figures as a table. */
export function CostChart({
  chart,
  answer,
}: {
  readonly chart: CostChartFacts;
  readonly answer: CostAnswer;
}): JSX.Element {
  const geometry = chartGeometry(chart);
  const finding = chartFinding(chart);
  return (
    <figure class="figure cost-figure">
      <svg class="cost-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={finding}>
        <Axes geometry={geometry} />
        {geometry.lines.map(({ group, band }) =>
          band === undefined ? null : <path key={group} class={`cost-band cost-${group}`} d={band} />,
        )}
        {geometry.lines.map(({ group, path, end, nameY, name }) => (
          <g key={group} class={`cost-${group}`}>
            <path class="cost-line" d={path} />
            <path class="cost-leader" d={`M${end.x},${end.y}L${width - right + 8},${nameY}`} />
            <text class="cost-name" x={width - right + 11} y={nameY + 4}>
              {name}
            </text>
          </g>
        ))}
        <Marks chart={chart} geometry={geometry} answer={answer} />
      </svg>
      <figcaption>
        <span class="figure-finding">{finding}</span> Diamonds mark where machines become cheaper than tokens,
        or dearer. Each line is at every point the cheapest route of its kind that answers at any hour. The
        pale bands run from the low to the high estimate of the two cheapest. Both axes are logarithmic.
      </figcaption>
      <details>
        <summary>The same figures as a table</summary>
        <ChartTable chart={chart} />
      </details>
    </figure>
  );
}

function Axes({
  geometry: { x, y, requestTicks, usdTicks },
}: {
  readonly geometry: ChartGeometry;
}): JSX.Element {
  return (
    <g class="cost-axes">
      {usdTicks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 5} y={y(tick) + 4} text-anchor="end">
            {short(tick, '$')}
          </text>
        </g>
      ))}
      {requestTicks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={top} y2={height - bottom} />
          <text x={x(tick)} y={height - bottom + 15} text-anchor="middle">
            {short(tick)}
          </text>
        </g>
      ))}
      <text x={(left + width - right) / 2} y={height - 6} text-anchor="middle">
        requests a day
      </text>
      <text x={left + 4} y={top + 8}>
        $ a month
      </text>
    </g>
  );
}

function Marks({
  chart,
  geometry,
  answer,
}: {
  readonly chart: CostChartFacts;
  readonly geometry: ChartGeometry;
  readonly answer: CostAnswer;
}): JSX.Element {
  const { requests } = answer.choices;
  const usd = answer.routes[0]?.cost?.usdPerMonth.likely;
  const own = usd === undefined ? undefined : { requests, usd, text: `you, ${aboutUsd(usd)}` };
  const marks = chartMarks(chart, geometry, about, own);
  const labels = placedLabels(
    marks,
    geometry.lines.map(({ points }) => points),
  );
  return (
    <g class="cost-marks">
      {labels.map(({ mark, x, y, text, isFar }) => (
        <g key={`${text} ${mark.x}`}>
          {isFar && <path class="cost-mark-leader" d={`M${mark.x},${mark.y}L${x},${y - 4}`} />}
          <text x={x} y={y} text-anchor="middle">
            {text}
          </text>
        </g>
      ))}
      {marks.slice(own ? 1 : 0).map(({ x, y }) => (
        <path key={x} class="cost-crossing" d={`M${x},${y - 5}l5,5l-5,5l-5,-5z`} />
      ))}
      {own && <circle class="cost-own" cx={marks[0]?.x} cy={marks[0]?.y} r="4.5" />}
    </g>
  );
}

function ChartTable({ chart: { lines, most } }: { readonly chart: CostChartFacts }): JSX.Element {
  const rates = Array.from({ length: Math.round(Math.log10(most)) + 1 }, (_, power) => 10 ** power);
  return (
    // A scrolling region must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
    <div class="table-scroll" role="region" aria-label="Cost by requests a day" tabIndex={0}>
      <table>
        <caption>US dollars a month, likely, by requests a day</caption>
        <thead>
          <tr>
            <th scope="col">Requests</th>
            {lines.map(({ group, name }) => (
              <th key={group} scope="col" class="num">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rates.map((rate) => (
            <tr key={rate}>
              <th scope="row">{roundedCount(rate)}</th>
              {lines.map(({ group, points }) => (
                <td key={group} class="num">
                  {usdNear(points, rate)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function usdNear(points: CostChartFacts['lines'][number]['points'], rate: number): string {
  const near = points.find(({ requestsPerDay }) => Math.abs(requestsPerDay / rate - 1) < 1e-9);
  return near?.usdPerMonth ? aboutUsd(near.usdPerMonth.likely) : 'not possible';
}

/** Returns a tick's label. Example: 10,000 is “10k”, 1,000,000 dollars are “$1M”. */
function short(value: number, sign = ''): string {
  if (value >= 1e6) return `${sign}${String(value / 1e6)}M`;
  if (value >= 1e4) return `${sign}${String(value / 1e3)}k`;
  return sign === '$' ? formatUsd(value).replace(/\.00$/, '') : roundedCount(value);
}
