import type { JSX } from 'preact';

import type { MachineFacts } from '../../../lib/cost/bills/route-cost.ts';
import type { ServingUnit } from '../../../lib/cost/serving/serving-unit.ts';
import { significant } from '../../../lib/units/bytes.ts';
import { formatUsd, usdColumn } from '../../../lib/units/dollars.ts';
import type { AssumptionUsed } from './answer.ts';
import { rangeText, roundedCount } from '../../sentences/number-words.ts';
import type { OtherRoute, RouteView } from './route-view.ts';
import type { SourcesPart } from '../../facts/use-sources.ts';
import { aboutUsd, usdRangeWords } from '../../sentences/money-words.ts';
import { withBase } from '../../site/base.ts';

/** A route's bill: parts that add up, machines, warnings, assumptions, dated prices, and other routes of its kind. */
export function CostRouteDetails({
  view,
  assumptions,
  sources,
}: {
  readonly view: RouteView;
  readonly assumptions: readonly AssumptionUsed[];
  readonly sources: SourcesPart;
}): JSX.Element | null {
  const { cost, unit, prices, others, othersLeft } = view;
  if (!cost) return null;
  const { usdPerRequest, usdPerMillionTokens, machines, warnings } = cost;
  const assumed = assumptions.filter(({ id }) => cost.assumptions.includes(id));
  return (
    <div class="cost-bill">
      <PartsTable cost={cost} />
      <p>
        {formatUsd(Number(usdPerRequest.likely.toPrecision(2)))} a request,{' '}
        {formatUsd(Number(usdPerMillionTokens.likely.toPrecision(2)))} for a million tokens of all kinds.
      </p>
      {machines && unit && <p>{machineWords(machines, unit)}</p>}
      {warnings.length > 0 && (
        <ul class="cost-warnings">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {prices.map(({ what, of, isOld, from }) => (
        <p key={what} class="field-hint">
          {what}: price of <time dateTime={of}>{of}</time>
          {isOld && <strong>, may be out of date</strong>}. <PriceSource from={from} part={sources} />
        </p>
      ))}
      {assumed.length > 0 && (
        <p class="field-hint">
          Assumed:{' '}
          {assumed
            .map(
              ({ name, unit: of, range, isOwn }) =>
                `${name}: ${rangeText(range)} ${of}${isOwn ? ' (yours)' : ''}`,
            )
            .join('; ')}
          .
        </p>
      )}
      {others.length > 0 && <Others others={others} left={othersLeft} />}
    </div>
  );
}

function PartsTable({ cost }: { readonly cost: NonNullable<RouteView['cost']> }): JSX.Element {
  const { parts, usdPerMonth } = cost;
  const likely = usdColumn(parts.map((part) => part.usdPerMonth.likely));
  return (
    <table class="stack-table">
      <thead>
        <tr>
          <th scope="col">A month</th>
          <th scope="col" class="num">
            Likely
          </th>
          <th scope="col" class="num">
            From, to
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ name, of, usdPerMonth: usd }, place) => (
          <tr key={`${name} ${of ?? ''}`}>
            <th scope="row">
              {name}
              {of !== undefined && <span class="part-meaning">{of}</span>}
            </th>
            <td class="num">{likely.parts[place]}</td>
            <td class="num">{usdRangeWords(usd)}</td>
          </tr>
        ))}
        <tr class="total">
          <th scope="row">In all</th>
          <td class="num">{likely.total}</td>
          <td class="num">{usdRangeWords(usdPerMonth)}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** Returns the machines in words. Example: “2 copies on 4 devices, 7 % busy on average. One copy answers 32 readers at a time, …”. */
function machineWords(
  { replicas, devices, utilisation, replicaRequestsPerDay }: MachineFacts,
  { readers, tokensPerSecondEach, deviceName, deviceCount }: ServingUnit,
): string {
  const many = (value: number, one: string, more: string): string =>
    `${Number.isInteger(value) ? roundedCount(value) : significant(value, 2)} ${value === 1 ? one : more}`;
  return (
    `${many(replicas.likely, 'copy', 'copies')} of the model on ${many(devices.likely, 'device', 'devices')} ` +
    `(${String(deviceCount)} × ${deviceName} each), ${significant(100 * utilisation.likely, 2)} % busy on average. ` +
    `One copy answers ${many(readers, 'reader', 'readers')} at a time with ` +
    `${significant(tokensPerSecondEach, 2)} tokens a second each, and at most about ` +
    `${significant(replicaRequestsPerDay.likely, 2)} requests a day.`
  );
}

/** Where a price was read, once that is fetched. */
function PriceSource({
  from,
  part: { lazy, isUnreachable },
}: {
  readonly from: string;
  readonly part: SourcesPart;
}): JSX.Element {
  const source = lazy?.prices.get(from);
  if (source) {
    return (
      <>
        <a href={source.url}>{source.title}</a>, read {source.read}.
      </>
    );
  }
  const prices = <a href={withBase('/reference/prices/')}>list of prices</a>;
  return isUnreachable ? (
    <>Its source could not be fetched; it is in the {prices}.</>
  ) : (
    <>Its source is being fetched; it is in the {prices}, too.</>
  );
}

function Others({
  others,
  left,
}: {
  readonly others: readonly OtherRoute[];
  readonly left: number;
}): JSX.Element {
  return (
    <>
      <p class="field-label">Others of this kind</p>
      <ul class="cost-others">
        {others.map(({ name, usd, reason }) => (
          <li key={name}>
            {name}: {usd ? `${aboutUsd(usd.likely)} (${usdRangeWords(usd)})` : reason}
          </li>
        ))}
        {left > 0 && <li>{left} more that cost as much or more, or have no bill.</li>}
      </ul>
    </>
  );
}
