import type { JSX } from 'preact';

import type { RetirementRow } from '../../lib/catalog/models/retirement/retirement-rows.ts';
import { afterwardsWords, STANDING_MARKS, standingWords } from './words.ts';

/** One model of the list: its box, its last day, what happens then, and the source. */
export function RetirementItem({
  row,
  isMarked,
  onMark,
}: {
  readonly row: RetirementRow;
  readonly isMarked: boolean;
  readonly onMark: (isMarked: boolean) => void;
}): JSX.Element {
  const { name, model, provider, retires, secondHand, note, source, standing } = row;
  const after = afterwardsWords(row);
  return (
    <li class={`retirement-${standing.state}`}>
      <label class="retirement-name">
        <input
          type="checkbox"
          checked={isMarked}
          onChange={({ currentTarget }) => {
            onMark(currentTarget.checked);
          }}
        />
        <span>{name}</span>
      </label>
      <p class="retirement-day">
        {retires !== undefined && <time dateTime={retires}>{retires}</time>}{' '}
        <span class="retirement-word">
          <span aria-hidden="true">{STANDING_MARKS[standing.state]} </span>
          {standingWords(row)}
        </span>
      </p>
      <p class="retirement-more">
        {provider}, as <code>{model}</code>. {after}
        {note !== undefined && ` ${note}`}
      </p>
      <p class="retirement-source">
        {secondHand === true && <strong>Second-hand. </strong>}
        {source.url === undefined ? source.title : <a href={source.url}>{source.title}</a>}, read{' '}
        {source.read}
      </p>
    </li>
  );
}
