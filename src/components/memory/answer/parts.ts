import type { InferenceMemory } from '../../../lib/memory/inference/inference-memory.ts';
import { sizeColumn } from '../../../lib/units/adding-up.ts';
import { GIGABYTE, significant } from '../../../lib/units/bytes.ts';
import { exactly, type Range } from '../../../lib/units/range.ts';

/** One part of the memory as the bar and the table show it. */
export interface MemoryPart {
  readonly key: 'weights' | 'cache' | 'compute' | 'overhead' | 'draft' | 'vision';
  readonly name: string;
  /** What it is, in a few words. */
  readonly meaning: string;
  /** The likely size in bytes, which the bar is drawn from. */
  readonly bytes: number;
  /** The same size as printed, in the unit of the column. */
  readonly printed: string;
  /** How sure it is: “exact”, or the range of the estimate. */
  readonly certainty: string;
  /** Share of the total, 0 to 1. */
  readonly share: number;
}

/** The parts and their total. The printed parts add up to the printed total. */
export interface MemoryParts {
  readonly parts: readonly MemoryPart[];
  readonly unit: string;
  readonly total: string;
  /** The total as an estimate, in the same unit. */
  readonly totalCertainty: string;
}

const MEANINGS: readonly (readonly [MemoryPart['key'], string, string])[] = [
  ['weights', 'Weights', 'the model itself'],
  ['cache', 'Cache', 'what it remembers of each conversation'],
  ['compute', 'Compute', 'room to calculate in'],
  ['overhead', 'Overhead', 'the runtime and the driver'],
  ['draft', 'Draft', 'what proposes tokens, with a cache of its own'],
  ['vision', 'Vision', 'the projector and its room to work'],
];

/** Returns the parts of a memory as they are shown: four for the model, and up to two for a draft and a projector. */
export function memoryParts(memory: InferenceMemory): MemoryParts {
  const { draft, projector } = memory.extras;
  const sizes: Readonly<Partial<Record<MemoryPart['key'], Range>>> = {
    weights: exactly(memory.weights),
    cache: exactly(memory.cache.total),
    compute: memory.compute,
    overhead: memory.overhead,
    ...(draft && { draft: draft.total }),
    ...(projector && { vision: projector.total }),
  };
  const present = MEANINGS.flatMap(([key, name, meaning]) => {
    const size = sizes[key];
    return size ? [{ key, name, meaning, size }] : [];
  });
  const column = sizeColumn(present.map(({ size }) => size.likely));
  return {
    unit: column.unit,
    total: column.total,
    totalCertainty: rangeIn(column.unit, memory.total, 3),
    parts: present.map(({ key, name, meaning, size }, place) => ({
      key,
      name,
      meaning,
      bytes: size.likely,
      printed: column.parts[place] ?? '',
      certainty: size.low === size.high ? 'exact' : rangeIn(column.unit, size),
      share: size.likely / memory.total.likely,
    })),
  };
}

/** Returns an estimate in the unit of its column. Example: “0.27 to 0.31”. */
export function rangeIn(unit: 'GB' | 'MB', { low, high }: Range, digits = 2): string {
  const scale = unit === 'GB' ? GIGABYTE : 1e6;
  return `${significant(low / scale, digits)} to ${significant(high / scale, digits)}`;
}
