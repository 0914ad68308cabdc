import type { ReaderCase } from '../../../lib/case/reader-case.ts';
import type { ModelSpec } from '../../../lib/catalog/models/model-spec.ts';
import type { Range } from '../../../lib/units/range.ts';
import { memoryAnswer } from './answer.ts';

/** The memory of a case as one figure. */
export interface CaseMemory {
  readonly name: string;
  /** Bytes; absent if no formula covers a part of the architecture. */
  readonly total?: Range;
}

/** Returns the memory of a case, with the name of its model. Throws if the catalogue lacks the model, which would be a bug. */
export function caseMemory(readerCase: ReaderCase, models: readonly ModelSpec[]): CaseMemory {
  // No devices: only placing a model on them would need any.
  const { name, memory } = memoryAnswer(readerCase, { models, devices: [] });
  return memory ? { name, total: memory.total } : { name };
}
