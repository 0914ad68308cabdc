import type { JSX } from 'preact';

import type { InferenceMemory } from '../../../lib/memory/inference/inference-memory.ts';
import { formatBytes } from '../../../lib/units/bytes.ts';
import { memoryParts } from './parts.ts';
import { StackTable } from '../../chart/StackTable.tsx';

/** The parts that the bar shows, with how sure each is. As printed, they add up to the total. */
export function MemoryPartsTable({
  name: model,
  memory,
}: {
  readonly name: string;
  readonly memory: InferenceMemory;
}): JSX.Element {
  const { parts, unit, total, totalCertainty } = memoryParts(memory);
  return (
    <StackTable
      caption={`What the memory of ${model} is for`}
      parts={parts.map((part) => ({ ...part, colour: part.key }))}
      {...{ unit, total, totalCertainty }}
    >
      {memory.hostBytes > 0 && (
        <p class="field-hint">
          System memory holds {formatBytes(memory.hostBytes)} more: the embedding table.
        </p>
      )}
    </StackTable>
  );
}
