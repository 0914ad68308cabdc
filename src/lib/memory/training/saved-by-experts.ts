import type { Experts } from '../../catalog/models/architecture.ts';
import type { Layer } from '../model/layer.ts';
import { BF16, FP32, savedByNorm, savedInput, type SavedTensor } from './saved-tensor.ts';
import type { TrainingSetup } from './training-plan.ts';

/**
 * Returns what the experts of a layer save for the backward pass, in bytes per token: the input of the norm, the router's
 * scores for every expert, and for each expert that works on the token its copy of the input (where weights or adapters
 * of experts are trained), its inner values and its result, which is multiplied by the router's weight; then the shared
 * experts, which see every token.
 *
 * @source `grouped_mm_experts_forward` in Transformers' integrations/moe.py, with PyTorch's rules of what a step saves.
 * @example Qwen3 30B A3B, frozen: norm 8192, router 128 × 4 × 2, and 8 × 2 × (3 × 768 + 2048) = 69,632 bytes.
 */
export function savedByExperts(
  setup: TrainingSetup,
  { channel }: Layer,
  experts: Experts,
): readonly SavedTensor[] {
  const { hiddenSize } = setup.architecture;
  const { count, perToken, size, sharedSize = 0, latentSize, gated = true } = experts;
  const input = latentSize ?? hiddenSize;
  const adapters = setup.adapters.targets.includes('experts') ? 1 : 0;
  const inner = BF16 * size * (gated ? 3 : 1);
  const shared = BF16 * sharedSize * (gated ? 3 : 1);
  const sharedAdapters = setup.adapters.targets.includes('mlp') && sharedSize > 0 ? 1 : 0;
  return [
    // A dense part in the same layer has counted the norm already.
    ...(channel.denseSize > 0 ? [] : [savedByNorm(setup, 'input of the feed-forward norm', hiddenSize)]),
    ...savedInput(setup, {
      what: 'input of router and shared experts',
      width: hiddenSize,
      adapters: sharedAdapters * (gated ? 2 : 1),
      isShared: channel.denseSize > 0,
    }),
    { what: 'what the router says of each expert', bytesPerToken: 2 * FP32 * count },
    ...savedInput(setup, {
      what: 'copies of the input, sorted by expert',
      width: perToken * input,
      adapters,
    }),
    { what: 'inner values of the chosen experts', bytesPerToken: perToken * inner },
    ...savedInput(setup, { what: 'input of their last matrix', width: perToken * size, adapters }),
    { what: 'results of the chosen experts', bytesPerToken: perToken * BF16 * input },
    { what: 'inner values of the shared experts', bytesPerToken: shared },
    ...savedInput(setup, {
      what: 'input of the last shared matrix',
      width: sharedSize,
      adapters: sharedAdapters,
    }),
  ];
}

/**
 * Returns the bytes per token that exist only while a layer's experts compute: the copies of the input before and after
 * sorting, and in the backward pass the gradients of the inner values and of one copy.
 *
 * @example Qwen3 30B A3B: 8 × 2 × (3 × 768 + 2 × 2048) = 102,400 bytes.
 */
export function workingBytesOfExperts({ hiddenSize }: { hiddenSize: number }, experts: Experts): number {
  const { perToken, size, latentSize, gated = true } = experts;
  return perToken * BF16 * ((gated ? 3 : 1) * size + 2 * (latentSize ?? hiddenSize));
}
