import type { Architecture } from '../../catalog/models/architecture.ts';

/**
 * Returns in words why a model cannot be divided matrix by matrix among `devices` devices; undefined when it can.
 * vLLM gives every device the same number of query heads, and key-value heads that are divided evenly or repeated
 * evenly.
 *
 * @source the error in vllm-project/vllm issue 2652 (52 heads on 8 devices), the checks quoted in issue 11797.
 * @example 32 heads on 3 devices: “32 attention heads cannot be divided evenly among 3 devices.”
 */
export function tensorSplitObstacle(architecture: Architecture, devices: number): string | undefined {
  const { attention, latentAttention } = architecture;
  const heads = attention?.heads ?? latentAttention?.heads ?? devices;
  if (heads % devices !== 0) {
    return `${heads} attention heads cannot be divided evenly among ${devices} devices.`;
  }
  const uneven = [attention?.keyValueHeads ?? []]
    .flat()
    .find((count) => count > 0 && count % devices !== 0 && devices % count !== 0);
  return uneven === undefined
    ? undefined
    : `${uneven} key-value heads can neither be divided nor repeated evenly among ${devices} devices.`;
}
