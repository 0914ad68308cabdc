import type { JSX } from 'preact';

import type { InferenceMemory } from '../../lib/memory/inference-memory.ts';
import { formatBytes } from '../../lib/units/bytes.ts';
import { memoryParts } from './memory-parts.ts';

/** The parts that the bar shows, with how sure each is. They add up. */
export function PartsTable({
  name: model,
  memory,
}: {
  readonly name: string;
  readonly memory: InferenceMemory;
}): JSX.Element {
  const { parts, unit, total, totalCertainty } = memoryParts(memory);
  return (
    <section>
      <table class="stack-table">
        <caption>What the memory of {model} is for</caption>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col" class="num">
              {unit}
            </th>
            <th scope="col" class="num">
              How sure
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ key, name, meaning, printed, certainty }) => (
            <tr key={key}>
              <th scope="row">
                <span class={`swatch part-${key}`} />
                {name} <span class="part-meaning">{meaning}</span>
              </th>
              <td class="num">{printed}</td>
              <td class="num">{certainty}</td>
            </tr>
          ))}
          <tr class="total">
            <th scope="row">Total</th>
            <td class="num">{total}</td>
            <td class="num">{totalCertainty}</td>
          </tr>
        </tbody>
      </table>
      {memory.hostBytes > 0 && (
        <p class="field-hint">
          System memory holds {formatBytes(memory.hostBytes)} more: the embedding table.
        </p>
      )}
    </section>
  );
}
