import { fractionPerDevice, cacheByLayer } from '../cache/cache-by-layer.ts';
import type { InferencePlan } from '../plan/inference-plan.ts';

const VLLM_BLOCK_TOKENS = 16;

/**
 * Returns how many tokens of all users together vLLM's cache has room for when each of `devices` devices (1 or more)
 * reserves `poolBytes` (0 or more) for it. Counted in whole blocks of 16 tokens. Only for models without a sliding window
 * or a recurrent state, since the cache of those does not grow evenly.
 *
 * @throws {NotModelledError} when no formula covers the design.
 * @example Qwen3 235B-A22B on four devices: 94 layers × one head of four × 128 × 2 × 2 bytes = 48,128 bytes a token on
 * each; 8.11 GiB hold 180,928 (178,880 were measured).
 */
export function cacheRoomTokens(
  plan: Pick<InferencePlan, 'model' | 'keyPrecision' | 'valuePrecision'>,
  poolBytes: number,
  devices = 1,
): number {
  const block = cacheByLayer(plan.model.architecture, {
    runtime: 'vllm',
    contextTokens: VLLM_BLOCK_TOKENS,
    sequences: 1,
    keyPrecision: plan.keyPrecision,
    valuePrecision: plan.valuePrecision,
  });
  const bytes = block.layers.reduce(
    (sum, layer) => sum + layer.bytes * fractionPerDevice(layer.divisibleInto, devices),
    0,
  );
  return Math.floor(poolBytes / bytes) * VLLM_BLOCK_TOKENS;
}
