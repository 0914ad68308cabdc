import type { JSX } from 'preact';

import { formatUsd } from '../../../lib/units/dollars.ts';
import type { SourcesPart } from '../../facts/use-sources.ts';
import type { CostAnswer } from './answer.ts';
import { rangeScale, type RangeScale } from './range-scale.ts';
import { obstacleWords } from './obstacle-words.ts';
import { CostRouteDetails } from './RouteDetails.tsx';
import type { RouteView } from './route-view.ts';
import { aboutUsd, usdRangeWords } from '../../sentences/money-words.ts';

/** Every kind of route, the cheapest first, each opening to its bill; then those without a bill with their reasons. */
export function CostRouteList({
  answer,
  sources,
}: {
  readonly answer: CostAnswer;
  readonly sources: SourcesPart;
}): JSX.Element {
  const priced = answer.routes.filter(({ cost }) => cost !== undefined);
  const unpriced = answer.routes.filter(({ cost }) => cost === undefined);
  const scale = rangeScale(priced.flatMap(({ cost }) => cost?.usdPerMonth ?? []));
  return (
    <>
      <ol class="cost-routes">
        {priced.map((view) => (
          <li key={view.kind}>
            <details
              onToggle={({ currentTarget }) => {
                if (currentTarget.open) void sources.fetchLazy();
              }}
            >
              <summary>
                <RouteSummary view={view} scale={scale} />
              </summary>
              <CostRouteDetails view={view} assumptions={answer.assumptions} sources={sources} />
            </details>
          </li>
        ))}
      </ol>
      {scale && (
        <p class="field-hint">
          The bars run from {formatUsd(scale.low)} to {formatUsd(scale.high)} a month, each step ten times the
          one before; the mark is the likely cost. Open a row for its bill.
        </p>
      )}
      {unpriced.length > 0 && (
        <ul class="cost-impossible">
          {unpriced.map(({ kind, title, obstacle, reason }) => (
            <li key={kind}>
              <strong>
                {title}: {obstacleWords(obstacle)}.
              </strong>{' '}
              {reason}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function RouteSummary({
  view: { title, cost, name, onDemandUsd },
  scale,
}: {
  readonly view: RouteView;
  readonly scale: RangeScale | undefined;
}): JSX.Element | null {
  if (!cost || !scale) return null;
  const { low, likely, high } = cost.usdPerMonth;
  return (
    <span class="cost-row">
      <span class="cost-row-title">
        {title}
        {cost.label === 'machines only' && <span class="cost-tag"> machines only</span>}
      </span>
      <span class="cost-row-usd">
        {aboutUsd(likely)} <span class="result-range">{usdRangeWords(cost.usdPerMonth)}</span>
      </span>
      <svg class="range" aria-hidden="true">
        <line class="range-track" x1="0" x2="100%" y1="50%" y2="50%" />
        <line class="range-span" x1={`${scale.place(low)}%`} x2={`${scale.place(high)}%`} y1="50%" y2="50%" />
        <line
          class="range-likely"
          x1={`${scale.place(likely)}%`}
          x2={`${scale.place(likely)}%`}
          y1="0"
          y2="100%"
        />
      </svg>
      <span class="cost-row-name">
        {name}
        {onDemandUsd && `; the same machine on demand: ${aboutUsd(onDemandUsd.likely)}`}
      </span>
    </span>
  );
}
