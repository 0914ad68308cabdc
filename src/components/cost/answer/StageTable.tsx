import type { JSX } from 'preact';

import { obstacleWords } from './obstacle-words.ts';
import { ROUTE_KINDS } from './route-kinds.ts';
import type { StageView } from './outlook.ts';
import { aboutUsd, usdRangeWords } from '../../sentences/money-words.ts';
import { roundedCount } from '../../sentences/number-words.ts';

/** The comparison at 10, 1,000 and 100,000 requests a day and at the reader’s own number. */
export function CostStageTable({ stages }: { readonly stages: readonly StageView[] }): JSX.Element {
  const kinds = [...new Set(stages.flatMap(({ cells }) => cells.map(({ kind }) => kind)))];
  const cellOf = (stage: StageView, kind: (typeof kinds)[number]): JSX.Element => {
    const cell = stage.cells.find((one) => one.kind === kind);
    if (!cell?.usd) return <span class="cost-not">{obstacleWords(cell?.obstacle)}</span>;
    return (
      <>
        {cell.isCheapest ? <strong>{aboutUsd(cell.usd.likely)} ✓</strong> : aboutUsd(cell.usd.likely)}
        <span class="result-range cost-under">{usdRangeWords(cell.usd)}</span>
      </>
    );
  };
  return (
    // A scrolling region must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
    <div class="table-scroll" role="region" aria-label="Stages" tabIndex={0}>
      <table>
        <caption>US dollars a month by requests a day; ✓ marks the cheapest of each column</caption>
        <thead>
          <tr>
            <th scope="col">Way</th>
            {stages.map(({ requestsPerDay, isOwn }) => (
              <th key={requestsPerDay} scope="col" class="num">
                {roundedCount(requestsPerDay)}
                {isOwn && ' (yours)'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{ROUTE_KINDS[kind].name}</th>
              {stages.map((stage) => (
                <td key={stage.requestsPerDay} class="num">
                  {cellOf(stage, kind)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
