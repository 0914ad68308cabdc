import type { CopyPlan } from './replica-plan.ts';
import type { ServingUnit } from './serving-unit.ts';

/** Returns what a reader should know about a copy on its devices: a tight fit, memory or speed that is not known, no spare. */
export function unitWarnings(unit: ServingUnit, { spares }: Pick<CopyPlan, 'spares'>): readonly string[] {
  return [
    ...(unit.fit === 'tight'
      ? ['The memory is enough by the likely estimate, not by the highest: try it before you rely on it.']
      : []),
    ...(unit.fit === 'unknown'
      ? [
          `How much of the memory of the ${unit.deviceName} a model can use was not found; it would fit what is printed.`,
        ]
      : []),
    ...(unit.measurements === 0
      ? [
          `Nobody has published how fast devices like the ${unit.deviceName} serve several readers with ` +
            `${unit.runtime === 'vllm' ? 'vLLM' : 'llama.cpp'}: measure it before you buy or rent many.`,
        ]
      : []),
    ...(spares.likely < 1
      ? ['No copy stands ready: while one fails or is updated, nobody is answered.']
      : []),
  ];
}
