import type { Layer } from '../model/layer.ts';
import { BF16, savedByNorm, savedInput, type SavedTensor } from './saved-tensor.ts';
import type { TrainingSetup } from './training-plan.ts';

/**
 * Returns what a dense feed-forward part with its norms saves for the backward pass, in bytes per token.
 * Gated: the gate before and after its activation, and the other half; compiled code recomputes the activation.
 * The product goes into the last matrix, which saves it if its weight is trained.
 *
 * @example 4096 and 14,336 wide, frozen, no adapters: norm 16,384 + 3 × 2 × 14,336 = 102,400 bytes.
 */
export function savedByFeedForward(setup: TrainingSetup, { channel }: Layer): readonly SavedTensor[] {
  const inner = channel.denseSize;
  if (inner === 0) return [];
  const { hiddenSize, postNorms, feedForward, norms } = setup.architecture;
  const gated = feedForward?.gated ?? true;
  const hasAdapters = setup.adapters.targets.includes('mlp');
  return [
    // Falcon and Phi-2 compute both parts of a layer from one norm, whose input is counted with attention.
    ...(norms === 'layer' ? [] : [savedByNorm(setup, 'input of the feed-forward norm', hiddenSize)]),
    ...savedInput(setup, {
      what: 'input of the feed-forward part',
      width: hiddenSize,
      adapters: hasAdapters ? (gated ? 2 : 1) : 0,
      isShared: norms === 'layer',
    }),
    { what: 'before the activation', bytesPerToken: BF16 * inner },
    { what: 'after the activation', bytesPerToken: gated && !setup.compiled ? BF16 * inner : 0 },
    { what: 'half that the gate multiplies', bytesPerToken: gated ? BF16 * inner : 0 },
    ...savedInput(setup, {
      what: 'input of the last matrix',
      width: inner,
      adapters: hasAdapters ? 1 : 0,
    }),
    ...(postNorms ? [savedByNorm(setup, 'input of the norm after the feed-forward part', hiddenSize)] : []),
  ];
}
