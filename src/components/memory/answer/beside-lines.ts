import { formatBytes } from '../../../lib/units/bytes.ts';
import { formatByteRange } from '../../../lib/units/byte-range.ts';
import type { Range } from '../../../lib/units/range.ts';
import type { FormulaLine } from './formula-lines.ts';
import type { MemoryAnswer } from './answer.ts';

/**
 * Returns how the memory of a draft and of a vision projector adds up, with the figures; none for a model alone.
 * Example: “931 MB + 260 MB = 1.19 GB” for a projector.
 */
export function besideLines({ memory, beside, plan }: MemoryAnswer): readonly FormulaLine[] {
  const { draft, projector } = memory?.extras ?? {};
  const isLlamaCpp = plan.runtime === 'llama.cpp';
  const copies = plan.model.architecture.recurrent
    ? ' The recurrent layers’ state is kept once more for each token drafted, which is not counted here.'
    : '';
  return [
    ...(draft
      ? [
          {
            title: `Draft: ${beside.draftName ?? ''}`,
            words: `its weights + its cache${isLlamaCpp ? ' + room to calculate in' : ''}`,
            symbols: `W + C${isLlamaCpp ? ' + R' : ''}`,
            numbers: sum(
              [draft.weights, draft.cache, ...(isLlamaCpp ? [draft.compute.likely] : [])],
              draft.total,
            ),
            note: isLlamaCpp
              ? `Its cache holds every token of every user too, in f16. Room to calculate: ${formatByteRange(draft.compute)}.${copies}`
              : 'Its cache holds every token of every user too, in the precision of the model’s. vLLM drafts within the step that Compute counts.',
          },
        ]
      : []),
    ...(projector
      ? [
          {
            title: 'Vision projector',
            words: 'its file + room to work on a picture',
            symbols: 'F + R',
            numbers: sum([projector.weights, projector.compute.likely], projector.total),
            note: `The room was measured for three projectors: ${formatByteRange(projector.compute)}.`,
          },
        ]
      : []),
  ];
}

function sum(parts: readonly number[], total: Range): string {
  return `${parts.map((bytes) => formatBytes(bytes)).join(' + ')} = ${formatBytes(total.likely)}`;
}
