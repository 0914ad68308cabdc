import type { JSX } from 'preact';

import { formatBytes } from '../../lib/units/bytes.ts';
import type { MemoryAnswer } from './memory-answer.ts';
import type { MemoryParts } from './memory-parts.ts';

/** The parts that the bar shows, with how sure each is. They add up. */
export function PartsTable({
  answer,
  parts,
}: {
  readonly answer: MemoryAnswer;
  readonly parts: MemoryParts;
}): JSX.Element {
  const host = answer.memory?.hostBytes ?? 0;
  return (
    <>
      <table class="stack-table">
        <caption>{answer.name}: what the memory is for</caption>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col" class="num">
              {parts.unit}
            </th>
            <th scope="col" class="num">
              How sure
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.parts.map(({ key, name, meaning, printed, certainty }) => (
            <tr key={key}>
              <th scope="row">
                <span class={`swatch part-${key}`} />
                {name}
                <span class="part-meaning">{meaning}</span>
              </th>
              <td class="num">{printed}</td>
              <td class="num">{certainty}</td>
            </tr>
          ))}
          <tr class="total">
            <th scope="row">Total</th>
            <td class="num">{parts.total}</td>
            <td class="num">
              {answer.memory &&
                `${formatBytes(answer.memory.total.low)} to ${formatBytes(answer.memory.total.high)}`}
            </td>
          </tr>
        </tbody>
      </table>
      {host > 0 && (
        <p class="field-hint">System memory holds {formatBytes(host)} more: the table of embeddings.</p>
      )}
    </>
  );
}
