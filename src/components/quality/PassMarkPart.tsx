import type { JSX } from 'preact';

import { monthlyGain, type AnswerValue, type PassMark } from '../../lib/quality/pass-mark.ts';
import { formatUsd } from '../../lib/units/dollars.ts';
import { TextField } from '../form/fields.tsx';
import { AMOUNTS, parseAmount, type AmountKey, type Entries, type EntryName } from './entries.ts';
import { passMarkSentence, passMarkText, percentText, signedUsd } from './words.ts';

const FIELDS: Readonly<Record<AmountKey, { label: string; hint: string }>> = {
  rightWorth: {
    label: 'A right answer saves or earns, in $',
    hint: 'Minutes saved × what a minute of that person costs.',
  },
  wrongCost: {
    label: 'A wrong answer costs, in $',
    hint: 'Finding it, repairing it, and the harm done.',
  },
  requestCost: { label: 'A request costs to run, in $', hint: 'From the cost chapter; often under a cent.' },
  monthlyCost: {
    label: 'Fixed costs a month, in $',
    hint: 'A machine, or the hours of a person who checks.',
  },
  requestsPerMonth: { label: 'Requests a month', hint: '10 a day are about 300 a month.' },
};

/** What a model must reach, from what its answers are worth. */
export function PassMarkPart({
  entries,
  value,
  mark,
  isStale,
  write,
}: {
  readonly entries: Entries;
  /** The last valid amounts. */
  readonly value: AnswerValue;
  readonly mark: PassMark;
  readonly isStale: boolean;
  readonly write: (changes: Partial<Record<EntryName, string>>) => void;
}): JSX.Element {
  return (
    <div class="quality-mark">
      <div class="fields">
        {(Object.keys(FIELDS) as AmountKey[]).map((key) => {
          const parsed = parseAmount(key, entries);
          return (
            <TextField
              key={key}
              id={AMOUNTS[key]}
              {...FIELDS[key]}
              error={parsed.ok ? undefined : parsed.message}
              value={entries[AMOUNTS[key]]}
              onInput={(text) => {
                write({ [AMOUNTS[key]]: text });
              }}
            />
          );
        })}
      </div>
      <div class={isStale ? 'result stale' : 'result'}>
        <p>
          Pass mark
          <output class="result-value">{passMarkText(mark)}</output>
        </p>
        <p>{passMarkSentence(mark)}</p>
        {mark.kind === 'share' && <Gains value={value} />}
        {isStale && <p class="notice">This is the answer before the entry that cannot be read.</p>}
      </div>
    </div>
  );
}

/** Shares of right answers at which to show what a month brings. */
const SHARES = [0.7, 0.8, 0.9, 0.95, 0.99];

function Gains({ value }: { readonly value: AnswerValue }): JSX.Element {
  return (
    <table>
      <caption>What a month brings after its costs, by the share of right answers.</caption>
      <thead>
        <tr>
          <th scope="col">Right</th>
          <th scope="col" class="num">
            A month brings
          </th>
        </tr>
      </thead>
      <tbody>
        {SHARES.map((share) => (
          <tr key={share}>
            <th scope="row">{percentText(share)}</th>
            <td class="num">{signedUsd(monthlyGain(value, share), formatUsd)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
