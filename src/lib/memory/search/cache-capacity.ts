import type { InferencePlan } from '../plan/inference-plan.ts';
import { fractionPerDevice, cacheByLayer } from '../cache/cache-by-layer.ts';

const VLLM_BLOCK_TOKENS = 16;

/**
 * Returns how many tokens of all users together vLLM's cache has room for when each of `devices` devices keeps
 * `poolBytes` (0 or more) for it. In whole blocks of 16 tokens, for models without a sliding window or a recurrent
 * state, whose cache does not grow evenly.
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
