import type { ReplicaPlan } from './replica-plan.ts';
import type { ServingUnit } from './serving-unit.ts';

/**
 * Returns what a reader should know about a replica on its devices, a sentence each: a tight fit, memory or speed that is
 * not known, no spare replica.
 *
 * @example A unit that fits, with 36 measurements and one spare: none. Without the spare: one.
 */
export function unitWarnings(
  unit: ServingUnit,
  { spareReplicas }: Pick<ReplicaPlan, 'spareReplicas'>,
): readonly string[] {
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
    ...(spareReplicas.likely < 1
      ? ['No copy stands ready: while one fails or is updated, nobody is answered.']
      : []),
  ];
}
