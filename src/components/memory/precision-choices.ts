import type { CachePrecision } from '../../lib/memory/cache/cache-precision.ts';
import type { Precision } from '../../lib/memory/weights/precision.ts';
import { nominalBits, precisionsOf } from '../../lib/memory/plan/runtime-precisions.ts';
import type { Runtime } from '../../lib/memory/model/runtime.ts';

/** Precisions of about the same size, with what they mean for quality. */
export interface PrecisionGroup {
  readonly name: string;
  readonly meaning: string;
  readonly precisions: readonly Precision[];
}

const GROUPS: readonly { name: string; meaning: string; leastBits: number }[] = [
  { leastBits: 16, name: '16-bit', meaning: 'As most models are published.' },
  { leastBits: 8, name: '8-bit', meaning: 'Half of 16-bit. Answers hardly change.' },
  { leastBits: 5, name: '5 and 6-bit', meaning: 'A small loss that few tasks show.' },
  {
    leastBits: 4,
    name: '4-bit',
    meaning: 'The usual choice at home; try it on your own task.',
  },
  {
    leastBits: 0,
    name: '3-bit and below',
    meaning: 'Only if nothing else fits. Expect worse answers.',
  },
];

/** Returns the precisions that a runtime loads, in groups of about the same size, the largest first. */
export function precisionGroups(runtime: Runtime): readonly PrecisionGroup[] {
  const left = new Set(precisionsOf(runtime));
  return GROUPS.map(({ name, meaning, leastBits }) => {
    const precisions = [...left].filter((precision) => nominalBits(precision) >= leastBits);
    for (const precision of precisions) left.delete(precision);
    return { name, meaning, precisions };
  }).filter(({ precisions }) => precisions.length > 0);
}

const NAMES: Partial<Record<Precision, string>> = {
  MXFP4_MOE: 'MXFP4 (experts), Q8_0 (the rest)',
  INT4: 'INT4 (experts)',
  'GPTQ-INT4': 'GPTQ, 4 bits',
  'AWQ-INT4': 'AWQ, 4 bits',
  'NF4-DQ': 'NF4, double quantization',
  'LLM.INT8': 'LLM.int8()',
};

/** Returns the name of a precision as people write it. Example: GPTQ-INT4 is “GPTQ, 4 bits”. */
export function precisionName(precision: Precision): string {
  return NAMES[precision] ?? precision;
}

/** Returns the name of a cache precision with its bits. Example: q8_0 is “q8_0 (8.5 bits)”. */
export function cachePrecisionName(precision: CachePrecision, bytes: number): string {
  return `${precision} (${String(bytes * 8)} bits)`;
}
