import type { InferenceMemory } from '../../lib/memory/inference-memory.ts';
import { sizeColumn } from '../../lib/units/adding-up.ts';
import { GIGABYTE, significant } from '../../lib/units/bytes.ts';
import type { Range } from '../../lib/units/range.ts';

/** One part of the memory as the bar and the table show it. */
export interface MemoryPart {
  readonly key: 'weights' | 'cache' | 'compute' | 'overhead';
  readonly name: string;
  /** What it is, in a few words. */
  readonly meaning: string;
  /** The likely size in bytes, which the bar is drawn from. */
  readonly bytes: number;
  /** The same as printed, in the unit of the column. */
  readonly printed: string;
  /** How sure it is: “exact”, or the width of the estimate. */
  readonly certainty: string;
  /** Share of the whole, 0 to 1. */
  readonly share: number;
}

/** The parts with their sum. The printed parts add up to the printed total. */
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
];

/** Returns the four parts of a memory, as they are shown. */
export function memoryParts(memory: InferenceMemory): MemoryParts {
  const estimates: Readonly<Partial<Record<MemoryPart['key'], Range>>> = {
    compute: memory.compute,
    overhead: memory.overhead,
  };
  const bytes: Readonly<Record<MemoryPart['key'], number>> = {
    weights: memory.weights,
    cache: memory.cache.total,
    compute: memory.compute.likely,
    overhead: memory.overhead.likely,
  };
  const column = sizeColumn(MEANINGS.map(([key]) => bytes[key]));
  return {
    unit: column.unit,
    total: column.total,
    totalCertainty: rangeIn(column.unit, memory.total, 3),
    parts: MEANINGS.map(([key, name, meaning], place) => {
      const estimate = estimates[key];
      return {
        key,
        name,
        meaning,
        bytes: bytes[key],
        printed: column.parts[place] ?? '',
        certainty: estimate ? rangeIn(column.unit, estimate) : 'exact',
        share: bytes[key] / memory.total.likely,
      };
    }),
  };
}

/** Returns an estimate in the unit of its column. Example: “0.27 to 0.31”. */
export function rangeIn(unit: 'GB' | 'MB', { low, high }: Range, digits = 2): string {
  const scale = unit === 'GB' ? GIGABYTE : 1e6;
  return `${significant(low / scale, digits)} to ${significant(high / scale, digits)}`;
}
