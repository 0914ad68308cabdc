import type { JSX } from 'preact';

import type { Sensitivity } from '../../lib/cost/questions/sensitivity.ts';
import type { SourcesPart } from '../facts/use-sources.ts';
import { CostChart } from './chart/Chart.tsx';
import { CostFlips } from './answer/Flips.tsx';
import type { CostAnswer } from './answer/answer.ts';
import type { CostReply } from './worker/messages.ts';
import type { CostOutlook } from './answer/outlook.ts';
import { priceDates } from './answer/price-dates.ts';
import { CostRouteList } from './answer/RouteList.tsx';
import { CostStageTable } from './answer/StageTable.tsx';

/** Everything below the headline: every route, the chart, what would change the answer, the stages of traffic. */
export function CostDetails({
  answer,
  outlook,
  sensitivity,
  pending,
  sources,
}: {
  readonly answer: CostAnswer;
  /** These two are undefined until they are worked out, and belong to an earlier case while they are pending. */
  readonly outlook: CostOutlook | undefined;
  readonly sensitivity: readonly Sensitivity[] | undefined;
  readonly pending: ReadonlySet<CostReply['kind']>;
  /** Where prices were read, fetched when a bill is opened. */
  readonly sources: SourcesPart;
}): JSX.Element {
  return (
    <div class="cost-details">
      <section>
        <h3>Every way, the cheapest first</h3>
        <CostRouteList answer={answer} sources={sources} />
        <p class="cost-dates">{priceDates(answer)}</p>
      </section>
      {outlook ? (
        <div class={pending.has('outlook') ? 'cost-details fit-pending' : 'cost-details'}>
          <section>
            <h3>Cost by requests a day</h3>
            <CostChart chart={outlook.chart} answer={answer} />
          </section>
          <CostFlips
            answer={answer}
            takeOvers={outlook.takeOvers}
            sensitivity={sensitivity}
            isPending={pending.has('sensitivity')}
          />
          <section>
            <h3>At 10, 1,000 and 100,000 requests a day</h3>
            <CostStageTable stages={outlook.stages} />
          </section>
        </div>
      ) : (
        <p class="field-hint">The chart is being worked out.</p>
      )}
    </div>
  );
}
